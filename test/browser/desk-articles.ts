import { neighbourhoodArticles, SOME_ARTICLES } from './some-articles.ts'

/**
 * Articles for what the tests of the desk ask, with those that come close to them: Straks starts on these in a sixth of
 * the time that all take, and answers those questions as it does from all.
 */
export const deskArticles = [
  'common/borgerservice/flytning-logivaert.md',
  'common/borgerservice/flytning-med-boern.md',
  'common/borgerservice/folkepension-ansoeg.md',
  'common/borgerservice/folkepension-udskyde.md',
  'common/borgerservice/laegevalg-skift.md',
  'common/borgerservice/mitid-faa.md',
  'common/borgerservice/pas-hasteforlaengelse.md',
  'common/borgerservice/sundhedskort-bestil-nyt.md',
  'common/borgerservice/tidsbestilling.md',
  'common/social-og-sundhed/handicapkoersel.md',
  'common/social-og-sundhed/hjemmehjaelp-frit-valg.md',
  'common/social-og-sundhed/hjemmehjaelp-helhedspleje.md',
  'common/social-og-sundhed/hjemmehjaelp-under-pensionsalder.md',
  'common/social-og-sundhed/hjemmesygepleje.md',
  ...SOME_ARTICLES,
  ...neighbourhoodArticles,
] as const
