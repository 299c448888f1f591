import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignKeys, digitOf } from '../../client/counting/assign-keys.ts'

test('gives each name a letter of its own that nothing else has', () => {
  expect(assignKeys(['Ja', 'Nej', 'Transaktion', 'Generel information'], ['t', 'f', 'd'])).toEqual(['j', 'n', 'r', 'g'])
})

test('never gives a letter twice, nor one that is taken', () => {
  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzæøå'))
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), fc.array(letter), (names, taken) => {
      const keys = assignKeys(names, taken).filter((key) => key !== null)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.filter((key) => taken.includes(key))).toEqual([])
      expect(keys.length).toBe(Math.min(names.length, 29 - new Set(taken).size))
    }),
  )
})

test('gives the first ten tasks the digits from 1 to 0', () => {
  expect([0, 8, 9, 10].map(digitOf)).toEqual(['1', '9', '0', null])
})
