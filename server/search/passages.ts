import { spokenCode } from '../articles/headings.ts'
import type { SectionTerms } from './segment.ts'

/** Said aloud first: another section must hold this much more than the spoken answer to be shown before it. */
const CLEARLY_MORE = 1.5
const NEVER_AN_ANSWER = new Set(['sources', 'internal'])
/** What tells the employee what to do is seldom what the citizen asked for. */
const FOR_EMPLOYEES = new Set(['steps', 'onward'])
const FOR_EMPLOYEES_WEIGHT = 0.3

/**
 * The section of an article that answers: the one that holds most of the question's weight; the spoken answer unless
 * another clearly holds more.
 *
 * @param terms what was asked, with how much each term tells
 */
export function bestSection(sections: readonly SectionTerms[], terms: ReadonlyMap<string, number>): string {
  const scored = sections
    .filter(({ code }) => !NEVER_AN_ANSWER.has(code))
    .map((section) => ({ code: section.code, held: heldBy(section, terms) }))
  const first = scored.find(({ code }) => code === spokenCode) ?? scored[0]
  const most = scored.toSorted((a, b) => b.held - a.held)[0]
  const chosen = most && first && most.held > first.held * CLEARLY_MORE ? most : first
  return chosen?.code ?? spokenCode
}

function heldBy(section: SectionTerms, terms: ReadonlyMap<string, number>): number {
  let held = 0
  for (const [term, telling] of terms) if (section.holds(term)) held += telling
  return held * (FOR_EMPLOYEES.has(section.code) ? FOR_EMPLOYEES_WEIGHT : 1)
}
