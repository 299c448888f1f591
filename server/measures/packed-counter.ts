import type { CellCount } from './cell.ts'
import { nothingCounted, type Counted } from './counted.ts'
import {
  bitNames,
  contactAt,
  countBits,
  countsAt,
  numbersOf,
  packedWidth,
  placeOf,
  type PackedColumn,
  type PackedDay,
} from './packed-day.ts'

/** Which packed questions are counted, and in which groups. */
export interface PackedSelection {
  /** The words that are chosen, by column; a column that is not there is not asked about. */
  readonly chosen: ReadonlyMap<PackedColumn, ReadonlySet<number>>
  /** Questions that count in one of these are left out. */
  readonly without: readonly CellCount[]
  /** Null where all questions of a day are in one group. */
  readonly column: PackedColumn | null
  /** The groups of a word of that column. */
  readonly groupsOf: (word: number) => readonly string[]
}

/** Adds packed days up by group. */
export class PackedCounter {
  readonly #selection: PackedSelection
  readonly #without: number
  readonly #chosen: readonly (readonly [number, ReadonlySet<number>])[]
  readonly #groups = new Map<string, Group>()
  readonly #groupsOfWord: (readonly Group[])[] = []

  constructor(selection: PackedSelection) {
    this.#selection = selection
    this.#without = countBits(Object.fromEntries(selection.without.map((name) => [name, 1])))
    this.#chosen = [...selection.chosen].map(([column, words]) => [placeOf(column), words])
  }

  /** @param group of all questions of the day, unless they are split by a column */
  add(day: PackedDay, group: string): void {
    const numbers = numbersOf(day)
    const { column } = this.#selection
    const ofAll = [this.#group(group)]
    const place = column === null ? null : placeOf(column)
    for (let at = 0; at < numbers.length; at += packedWidth) {
      const counts = countsAt(numbers, at)
      if ((counts & this.#without) !== 0 || !this.#isChosen(numbers, at)) continue
      const contact = contactAt(numbers, at)
      for (const one of place === null ? ofAll : this.#ofWord(numbers[at + place] ?? 0)) one.add(contact, counts)
    }
  }

  /** The groups that anything was counted in. */
  *counted(): Iterable<readonly [string, Counted]> {
    for (const [name, group] of this.#groups) if (group.asked > 0) yield [name, group.counted()]
  }

  #isChosen(numbers: Uint16Array, at: number): boolean {
    for (const [place, words] of this.#chosen) if (!words.has(numbers[at + place] ?? 0)) return false
    return true
  }

  #ofWord(word: number): readonly Group[] {
    return (this.#groupsOfWord[word] ??= this.#selection.groupsOf(word).map((name) => this.#group(name)))
  }

  #group(name: string): Group {
    const known = this.#groups.get(name)
    if (known) return known
    const group = new Group()
    this.#groups.set(name, group)
    return group
  }
}

const ofQuestions = bitNames.filter((name) => name.startsWith('asked')).length

/** A contact counts once in each group, however many of its questions are in it. */
class Group {
  asked = 0
  readonly #ofBit = new Float64Array(bitNames.length)
  #contact = -1

  add(contact: number, counts: number): void {
    this.asked += 1
    const bits = contact === this.#contact ? ofQuestions : bitNames.length
    this.#contact = contact
    for (let at = 0; at < bits; at++) this.#ofBit[at] = (this.#ofBit[at] ?? 0) + ((counts >> at) & 1)
  }

  counted(): Counted {
    const counted = nothingCounted()
    counted.asked = this.asked
    for (const [at, name] of bitNames.entries()) counted[name] = this.#ofBit[at] ?? 0
    return counted
  }
}
