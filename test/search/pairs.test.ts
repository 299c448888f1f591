import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/search/analyse.ts'
import { createPairs, type Pairs } from '../../server/search/pairs.ts'

/** @param articles the sentences of each article */
function pairsOf(...articles: readonly (readonly string[])[]): Pairs {
  const pairs = createPairs()
  articles.forEach((sentences, at) => {
    for (const sentence of sentences) pairs.add(analyse(sentence, new Map()), at)
  })
  return pairs.flat()
}

describe('pairs', () => {
  const pairs = pairsOf(['nyt pas til barn', 'et nyt pas'], ['mit pas er væk'], ['pas til barn', 'nyt barn'])

  test('count in how many sentences of an article two words are neighbours', () => {
    expect(pairs.count(0, 'ny', 'pas', 0)).toBe(2)
    expect(pairs.count(0, 'pas', 'til', 0)).toBe(1)
    expect(pairs.count(1, 'ny', 'pas', 0)).toBe(0)
  })

  test('count two words with one between them apart from neighbours', () => {
    expect(pairs.count(0, 'pas', 'barn', 1)).toBe(1)
    expect(pairs.count(0, 'pas', 'barn', 0)).toBe(0)
    expect(pairs.count(0, 'ny', 'pas', 1)).toBe(0)
  })

  test('count nothing over two words or from one sentence to the next', () => {
    expect(pairs.count(0, 'ny', 'barn', 1)).toBe(0)
    expect(pairs.count(0, 'barn', 'et', 0)).toBe(0)
  })

  test('go by the order of the words', () => {
    expect(pairs.count(0, 'pas', 'ny', 0)).toBe(0)
    expect(pairs.holders('pas', 'ny', 0)).toBe(0)
  })

  test('tell how many articles have them', () => {
    expect(pairs.holders('pas', 'til', 0)).toBe(2)
    expect(pairs.holders('ny', 'pas', 0)).toBe(1)
    expect(pairs.holders('pas', 'barn', 1)).toBe(2)
  })

  test('are those of the terms, whatever the form of the words', () => {
    const forms = pairsOf(['Passene til børnene!'])
    expect(forms.count(0, 'pas', 'til', 0)).toBe(1)
    expect(forms.count(0, 'til', 'barn', 0)).toBe(1)
  })

  test('count once in a sentence that has them twice', () => {
    expect(pairsOf(['pas til pas til']).count(0, 'pas', 'til', 0)).toBe(1)
  })

  test('do not count higher than a byte holds', () => {
    const often = pairsOf(Array.from({ length: 300 }, () => 'nyt pas'))
    expect(often.count(0, 'ny', 'pas', 0)).toBe(255)
    expect(often.holders('ny', 'pas', 0)).toBe(1)
  })

  test('keep many articles apart', () => {
    const many = pairsOf(...Array.from({ length: 500 }, (_, at) => (at % 3 === 0 ? ['nyt pas'] : ['pas', 'nyt'])))
    const counts = Array.from({ length: 500 }, (_, at) => many.count(at, 'ny', 'pas', 0))
    expect(counts).toEqual(counts.map((_, at) => (at % 3 === 0 ? 1 : 0)))
    expect(many.holders('ny', 'pas', 0)).toBe(167)
  })

  test.each([[[]], [['']], [['pas']]])('are none in %j', (sentences) => {
    const none = pairsOf(sentences)
    expect(none.count(0, 'pas', 'pas', 0)).toBe(0)
    expect(none.holders('pas', 'pas', 1)).toBe(0)
  })

  test('are none for an article that is not there', () => {
    expect(pairs.count(3, 'ny', 'pas', 0)).toBe(0)
  })
})
