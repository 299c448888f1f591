import { cellCounts, secondsClass, type CellCount, type Detail } from './cell.ts'
import type { Counted } from './counted.ts'
import type { QuestionFact } from './question-fact.ts'

/**
 * Questions of one day, all of them or those of one topic, article or life event, packed as numbers: so that any of them can be chosen and
 * split again without reading the facts one by one. Each has the contact, what it counts, and the number of a word for
 * each column; the questions of a contact lie together. In the machine's order of bytes: a store that is moved to one
 * of another order has to be counted anew.
 */
export type PackedDay = Uint8Array

/** What questions are packed by; the total has no key. */
export type PackedDimension = Detail | 'total'

/** What packed questions can be chosen and split by. */
export const packedColumns = [
  'channel',
  'department',
  'hour',
  'topic',
  'article',
  'life-events',
  'cause',
  'seconds',
] as const
export type PackedColumn = (typeof packedColumns)[number]

export interface PackedQuestion {
  /** As the store numbers it, below 2^32. */
  readonly contact: number
  /** See `countBits`. */
  readonly counts: number
  /** The numbers of its words in the order of `packedColumns`, each below 2^16. */
  readonly words: readonly number[]
}

/** Numbers of a question: two for the contact, one for what it counts, then its words. */
export const packedWidth = 3 + packedColumns.length
const COUNTS = 2
const FIRST_WORD = 3
const LARGEST = 0xffff

/** What a question is chosen and split by; several life events and an outcome with its reason are one word each. */
export function packedWords(fact: QuestionFact): Readonly<Record<PackedColumn, string>> {
  const { channel, department, hour, topic, article } = fact
  return {
    channel,
    department,
    hour,
    topic,
    article,
    'life-events': fact.lifeEvents.join(' '),
    cause: `${fact.outcome} ${fact.reason}`,
    seconds: secondsClass(fact.seconds),
  }
}

/** The counts that have a bit, those of questions first; what every question counts in needs none. */
export const bitNames: readonly CellCount[] = cellCounts.filter((name) => name !== 'asked')

/** A bit for each count that is one, in the order of `cellCounts`. */
export function countBits(counted: Partial<Counted>): number {
  return bitNames.reduce((bits, name, at) => bits | ((counted[name] ?? 0) > 0 ? 1 << at : 0), 0)
}

/**
 * A day without these contacts, but with these questions.
 *
 * @param day null where nothing has been packed yet
 * @param questions those of a contact one after the other
 * @throws RangeError where a number does not fit
 */
export function repack(
  day: PackedDay | null,
  contacts: ReadonlySet<number>,
  questions: readonly PackedQuestion[],
): PackedDay {
  const old = day === null ? new Uint16Array() : numbersOf(day)
  const kept: number[] = []
  for (let at = 0; at < old.length; at += packedWidth) {
    if (!contacts.has(contactAt(old, at))) kept.push(at)
  }
  const packed = new Uint16Array((kept.length + questions.length) * packedWidth)
  for (const [place, at] of kept.entries()) packed.set(old.subarray(at, at + packedWidth), place * packedWidth)
  for (const [place, question] of questions.entries()) {
    packed.set(packedOf(question), (kept.length + place) * packedWidth)
  }
  return new Uint8Array(packed.buffer)
}

function packedOf({ contact, counts, words }: PackedQuestion): number[] {
  const numbers = [contact & LARGEST, Math.floor(contact / (LARGEST + 1)), counts, ...words]
  if (numbers.some((one) => one > LARGEST)) throw new RangeError(`does not fit a packed day: ${numbers.join(' ')}`)
  return numbers
}

/** Copied, for the bytes that a store gives need not lie where numbers of two bytes may. */
export function numbersOf(day: PackedDay): Uint16Array {
  return new Uint16Array(day.slice().buffer)
}

/** The contact of the question that begins there. */
export function contactAt(numbers: Uint16Array, at: number): number {
  return (numbers[at] ?? 0) + (numbers[at + 1] ?? 0) * (LARGEST + 1)
}

/** What the question that begins there counts. */
export function countsAt(numbers: Uint16Array, at: number): number {
  return numbers[at + COUNTS] ?? 0
}

/** Where a column's word stands, from where the question begins. */
export function placeOf(column: PackedColumn): number {
  return FIRST_WORD + packedColumns.indexOf(column)
}
