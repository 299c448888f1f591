/** Enough of the shipped knowledge for citizens with a passport, a move or a driving licence. */
export const SOME_ARTICLES = [
  'common/borgerservice/flytning-meld.md',
  'common/borgerservice/koerekort-fornyelse.md',
  'common/borgerservice/koerekort-mistet.md',
  'common/borgerservice/pas-barn.md',
  'common/borgerservice/pas-bestil-nyt-voksen.md',
  'common/borgerservice/pas-mistet-eller-stjaalet.md',
] as const
