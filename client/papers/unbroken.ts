const NO_BREAK = '\u00a0'
const JOINER = '\u2060'

/** Keeps together what a line may not end in the middle of: `n = 8.006`, `1. halvår`, `49–52 procent`. */
export function unbroken(text: string): string {
  return text
    .replaceAll(/n = (?=\d)/g, `n${NO_BREAK}=${NO_BREAK}`)
    .replaceAll(/(?<=\d\.) (?=halvår)|(?<=\d) (?=procent)/g, NO_BREAK)
    .replaceAll(/(?<=\d)–(?=\d)/g, `${JOINER}–${JOINER}`)
}
