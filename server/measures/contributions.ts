import { cellCounts, dimensions, keysOf, placesOf, type Cell, type CellCount } from './cell.ts'
import { judgeContact } from './contact-judgement.ts'
import type { QuestionFact } from './question-fact.ts'

export type Counted = Readonly<Record<CellCount, number>>
type Counting = Record<CellCount, number>

/** What contacts add to the cells they are counted in. Contributions are added and taken away again as the log grows. */
export class Contributions {
  readonly #cells = new Map<string, { readonly cell: Cell; readonly counted: Counting }>()

  /**
   * Adds a contact.
   *
   * @param facts all questions of the contact
   * @param times -1 takes away what was added before
   */
  add(facts: readonly QuestionFact[], times: 1 | -1 = 1): void {
    const [first] = facts
    if (first === undefined) return
    const contact = countContact(facts)
    for (const dimension of dimensions) {
      const groups = Map.groupBy(
        facts.flatMap((fact) => keysOf(dimension, fact).map((key) => ({ key, fact }))),
        ({ key }) => key,
      )
      for (const [key, members] of groups) {
        const counted = { ...contact }
        for (const { fact } of members) countQuestion(counted, fact)
        const names = cellCounts.filter((name) => counted[name] !== 0)
        for (const place of placesOf(dimension, first)) {
          const own = this.#cellOf({ ...place, key })
          for (const name of names) own[name] += times * counted[name]
        }
      }
    }
  }

  /** The cells that are not left as they were. */
  *changes(): Iterable<readonly [Cell, Counted]> {
    for (const { cell, counted } of this.#cells.values()) {
      if (cellCounts.some((name) => counted[name] !== 0)) yield [cell, counted]
    }
  }

  #cellOf(cell: Cell): Counting {
    const name = `${cell.dimension}\n${cell.channel}\n${cell.department}\n${cell.span}\n${cell.key}`
    const known = this.#cells.get(name)
    if (known) return known.counted
    const counted = nothingCounted()
    this.#cells.set(name, { cell, counted })
    return counted
  }
}

export function nothingCounted(): Counting {
  return Object.fromEntries(cellCounts.map((name) => [name, 0])) as Counting
}

function countQuestion(counted: Counting, fact: QuestionFact): void {
  counted.asked += 1
  if (fact.countsAs === 'excluded') counted.asked_excluded += 1
  if (fact.countsAs === 'resolved') counted.asked_resolved += 1
  if (fact.countsAs === 'resolved-with-help') counted.asked_helped += 1
  if (fact.countsAs === 'referred') counted.asked_referred += 1
  if (!fact.isEligible) counted.asked_beyond += 1
  if (fact.isTakenBack) counted.asked_taken_back += 1
  if (fact.article !== '') counted.asked_linked += 1
}

/** A contact is judged by all of its questions, in whichever group it is counted. */
function countContact(facts: readonly QuestionFact[]): Counting {
  const counted = nothingCounted()
  const { countsAs, isBeyond, isTakenBack } = judgeContact(facts)
  const [first] = facts
  if (first === undefined || countsAs === 'in-hand') return counted
  counted.contacts = 1
  counted.contacts_excluded = Number(countsAs === 'excluded')
  counted.contacts_resolved = Number(countsAs === 'resolved')
  counted.contacts_helped = Number(countsAs === 'resolved-with-help')
  counted.contacts_beyond = Number(isBeyond)
  counted.contacts_taken_back = Number(isTakenBack)
  counted.contacts_repeat = Number(first.isRepeat)
  counted.contacts_offered = Number(first.isSelfServiceOffered)
  counted.contacts_transferred = Number(first.transfers > 0)
  return counted
}
