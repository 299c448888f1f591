import { spokenCode } from '../articles/headings.ts'
import { stem } from '../danish/stem.ts'
import { wordsOf } from '../danish/words.ts'
import type { SearchDocument } from '../articles/searcher.ts'

/** Which section of an article answers. */
export interface Passages {
  /** The section that holds most of the weight of the stems; the spoken answer unless another clearly holds more. */
  best(article: string, stems: readonly string[]): string
}

/** Said aloud first: another section must hold this much more than the spoken answer to be shown before it. */
const CLEARLY_MORE = 1.5
const NEVER_AN_ANSWER = new Set(['sources', 'internal'])
/** What tells the employee what to do is seldom what the citizen asked for. */
const FOR_EMPLOYEES = new Set(['steps', 'onward'])
const FOR_EMPLOYEES_WEIGHT = 0.3

export function createPassages(documents: readonly SearchDocument[], weightOf: (stem: string) => number): Passages {
  const sections = new Map(
    documents.map((document) => [
      document.id,
      document.sections
        .filter((section) => !NEVER_AN_ANSWER.has(section.code))
        .map(({ code, heading, text }) => ({ code, stems: new Set(wordsOf(`${heading} ${text}`).map(stem)) })),
    ]),
  )
  return {
    best(article, stems) {
      const scored = (sections.get(article) ?? []).map(({ code, stems: own }) => ({
        code,
        held:
          stems.filter((one) => own.has(one)).reduce((sum, one) => sum + weightOf(one), 0) *
          (FOR_EMPLOYEES.has(code) ? FOR_EMPLOYEES_WEIGHT : 1),
      }))
      const first = scored.find((section) => section.code === spokenCode) ?? scored[0]
      const most = scored.toSorted((a, b) => b.held - a.held)[0]
      const chosen = most && first && most.held > first.held * CLEARLY_MORE ? most : first
      return chosen?.code ?? spokenCode
    },
  }
}
