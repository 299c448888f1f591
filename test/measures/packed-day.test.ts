import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellCounts } from '../../server/measures/cell.ts'
import { PackedCounter, type PackedSelection } from '../../server/measures/packed-counter.ts'
import { countBits, packedColumns, repack, type PackedQuestion } from '../../server/measures/packed-day.ts'

const numbers = fc.integer({ min: 1, max: 5 })
const aQuestion = fc.record({
  contact: fc.constantFrom(1, 2, 70_000, 4_294_967_295),
  counts: fc.nat({ max: 0xffff }),
  words: fc.array(numbers, { minLength: packedColumns.length, maxLength: packedColumns.length }),
})
/** Those of a contact one after the other. */
const questions = fc.array(aQuestion, { maxLength: 12 }).map((all) => all.toSorted((a, b) => a.contact - b.contact))

const everything = { chosen: new Map(), without: [], column: null, groupsOf: () => [] } satisfies PackedSelection

test('a day says again what was packed, whatever was packed before', () => {
  fc.assert(
    fc.property(questions, questions, (before, now) => {
      const contacts = new Set(now.map(({ contact }) => contact))
      const kept = before.filter(({ contact }) => !contacts.has(contact))
      const day = repack(repack(null, new Set(), before), contacts, now)
      expect(counted(day, everything)).toEqual(countSlowly([...kept, ...now], () => ['all']))
    }),
  )
})

test('a day without its contacts is empty', () => {
  fc.assert(
    fc.property(questions, (all) => {
      const contacts = new Set(all.map(({ contact }) => contact))
      expect(repack(repack(null, new Set(), all), contacts, [])).toHaveLength(0)
    }),
  )
})

test('questions are chosen and split by any column, a word standing for several groups', () => {
  const groupsOf = (word: number): string[] => (word === 1 ? [] : word === 2 ? ['a', 'b'] : [`w${word}`])
  fc.assert(
    fc.property(questions, fc.constantFrom(...packedColumns), fc.constantFrom(...packedColumns), (all, by, of) => {
      const [place, chosen] = [packedColumns.indexOf(by), packedColumns.indexOf(of)]
      const wanted = new Set([2, 3, 5])
      const kept = all.filter(({ words, counts }) => wanted.has(words[chosen] ?? 0) && (counts & 1) === 0)
      const selection = { chosen: new Map([[of, wanted]]), without: ['asked_excluded' as const], column: by, groupsOf }
      expect(counted(repack(null, new Set(), all), selection)).toEqual(
        countSlowly(kept, ({ words }) => groupsOf(words[place] ?? 0)),
      )
    }),
  )
})

test('a number that does not fit is refused instead of cut off', () => {
  const words = packedColumns.map(() => 1)
  expect(() => repack(null, new Set(), [{ contact: 1, counts: 0, words: words.with(2, 65_536) }])).toThrow(RangeError)
  expect(() => repack(null, new Set(), [{ contact: 4_294_967_296, counts: 0, words }])).toThrow(RangeError)
})

test('each count but the first has a bit of its own', () => {
  const bits = cellCounts.map((name) => countBits({ [name]: 1 }))
  expect(bits[0]).toBe(0)
  expect(new Set(bits).size).toBe(cellCounts.length)
  expect(Math.max(...bits)).toBeLessThan(65_536)
})

function counted(day: Uint8Array, selection: PackedSelection) {
  const counter = new PackedCounter(selection)
  counter.add(day, 'all')
  return Object.fromEntries(counter.counted())
}

/** Of contacts what their first question in a group says. */
function countSlowly(all: readonly PackedQuestion[], groupsOf: (question: PackedQuestion) => readonly string[]) {
  const groups = Map.groupBy(
    all.flatMap((question) => groupsOf(question).map((group) => ({ group, question }))),
    ({ group }) => group,
  )
  return Object.fromEntries(
    [...groups].map(([group, members]) => {
      const own = members.map(({ question }) => question)
      const firsts = own.filter(({ contact }, at) => own.findIndex((one) => one.contact === contact) === at)
      const counts = cellCounts.map((name, at) => {
        const asking = name.startsWith('asked') ? own : firsts
        const bit = at === 0 ? () => 1 : ({ counts: bits }: PackedQuestion) => (bits >> (at - 1)) & 1
        return [name, asking.reduce((sum, one) => sum + bit(one), 0)]
      })
      return [group, Object.fromEntries(counts)]
    }),
  )
}
