import { cellCounts, dimensions, keysOf, placesOf, type Cell } from './cell.ts'
import { countContact, countQuestion, nothingCounted, type Counted, type Counting } from './counted.ts'
import type { QuestionFact } from './question-fact.ts'

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
