import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords, contactsInWords, parseKroner, priceInWords } from '../../client/counting/kroner.ts'

describe('an amount', () => {
  test.each([
    [[132_880_000, 132_880_000], 'ca. 1.330.000 kr.'],
    [[110_000_000, 136_400_000], '1.100.000–1.370.000 kr.'],
    [[355_000, 480_000], '3.550–4.800 kr.'],
    [[-25_000, 1_234_567], '-250 til 12.400 kr.'],
    [[0, 0], 'ca. 0 kr.'],
  ] as const)('of %j øre is %s', (span, words) => expect(amountInWords(span as [number, number])).toBe(words))

  test('rounded outwards still holds what it is about', () => {
    const oere = fc.integer({ min: -500_000_000, max: 500_000_000 })
    fc.assert(
      fc.property(oere, oere, (one, other) => {
        fc.pre(one !== other)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const numbers = amountInWords([low, high]).replaceAll('.', '').match(/-?\d+/g)?.map(Number) ?? []
        const [from = 0, to = from] = low >= 0 ? numbers.map(Math.abs) : numbers
        expect(from).toBeLessThanOrEqual(low / 100)
        expect(to).toBeGreaterThanOrEqual(high / 100)
      }),
    )
  })
})

test('says a price to the øre, and contacts whole', () => {
  expect(priceInWords([3750, 4250])).toBe('37,50–42,50 kr.')
  expect(priceInWords([4000, 4000])).toBe('40,00 kr.')
  expect(contactsInWords([8800.4, 17_600])).toBe('8.800–17.600')
})

test.each([
  ['42', 4200],
  ['42,5', 4250],
  ['1.250,50', 125_050],
  ['42.5', null],
  ['', null],
  ['-3', null],
])('reads %s kr. as %s øre', (text, oere) => expect(parseKroner(text)).toBe(oere))
