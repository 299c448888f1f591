export const passportArticles = [
  'common/borgerservice/pas-barn.md',
  'common/borgerservice/pas-bestil-nyt-voksen.md',
  'common/borgerservice/pas-mistet-eller-stjaalet.md',
] as const

export const neighbourhoodArticles = [
  'common/miljoe-og-teknik/affald-beholder.md',
  'common/miljoe-og-teknik/affald-sortering.md',
  'common/miljoe-og-teknik/affald-toemning.md',
  'common/miljoe-og-teknik/haveaffald.md',
  'common/miljoe-og-teknik/nabostrid.md',
  'common/miljoe-og-teknik/stoej-gener.md',
] as const

/** Enough of the shipped knowledge for citizens with a passport, a move or a driving licence. */
export const SOME_ARTICLES = [
  'common/borgerservice/flytning-meld.md',
  'common/borgerservice/koerekort-fornyelse.md',
  'common/borgerservice/koerekort-mistet.md',
  ...passportArticles,
] as const
