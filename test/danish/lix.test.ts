import { describe, expect, test } from 'vitest'
import { lix } from '../../server/danish/lix.ts'

describe('LIX', () => {
  test('adds words per sentence and the share of long words', () => {
    expect(lix('Du skal melde din flytning. Det er gratis.')).toBeCloseTo(8 / 2 + 100 / 8)
  })

  test('counts words of seven letters as long and of six as short', () => {
    expect(lix('kommune')).toBe(1 + 100)
    expect(lix('kommun')).toBe(1)
  })

  test('does not take an abbreviation for the end of a sentence', () => {
    expect(lix('Det er 100 kr. om ugen.')).toBe(6)
  })

  test('ends a sentence before a quotation and at the end of the text', () => {
    expect(lix('Sig det. "Ja" er nok.')).toBe(5 / 2)
  })

  test('is 0 without words', () => {
    expect(lix(' … ')).toBe(0)
  })
})
