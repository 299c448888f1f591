import type { SearchDocument } from '../../server/articles/searcher.ts'

/** An article in pieces, of which others are made. */
export interface CutArticle {
  readonly title: CutSentence
  /** Halves of its phrasings. */
  readonly beginnings: readonly string[]
  readonly endings: readonly string[]
  readonly keywords: readonly string[]
  readonly hints: readonly string[]
  readonly headings: readonly { readonly code: string; readonly heading: string }[]
  readonly sentences: readonly CutSentence[]
}

/** A sentence around its longest word. */
export interface CutSentence {
  readonly before: string
  readonly longest: string
  readonly after: string
}

/** What can be made into others; articles without phrasings, keywords, hints or text are left out. */
export function cutAll(documents: readonly SearchDocument[]): CutArticle[] {
  return documents
    .map(cutArticle)
    .filter(({ beginnings, keywords, hints, sentences }) =>
      [beginnings, keywords, hints, sentences].every((pieces) => pieces.length > 0),
    )
}

function cutArticle({ title, also, keywords, hints, sections }: SearchDocument): CutArticle {
  const phrasings = also.map((phrasing) => phrasing.split(' '))
  return {
    title: cutSentence(title),
    beginnings: phrasings.map((words) => words.slice(0, Math.ceil(words.length / 2)).join(' ')),
    endings: phrasings.map((words) => words.slice(Math.ceil(words.length / 2)).join(' ')),
    keywords,
    hints,
    headings: sections.map(({ code, heading }) => ({ code, heading })),
    sentences: sections.flatMap(({ text }) => sentencesOf(text)).map(cutSentence),
  }
}

/** Less is a number of a list or a table's rule. */
const SHORTEST_SENTENCE = 20

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => sentence.length >= SHORTEST_SENTENCE)
}

function cutSentence(sentence: string): CutSentence {
  const words = sentence.match(/\p{L}+/gu) ?? ['']
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
  const at = sentence.indexOf(longest)
  return { before: sentence.slice(0, at), longest, after: sentence.slice(at + longest.length) }
}
