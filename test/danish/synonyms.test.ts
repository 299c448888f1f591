import { describe, expect, test } from 'vitest'
import { termOf } from '../../server/danish/lexicon.ts'
import { createSynonyms, type Synonyms } from '../../server/danish/synonyms.ts'
import { wordsOf } from '../../server/danish/words.ts'

const synonyms = createSynonyms([
  ['gult kort', 'sundhedskort', 'sygesikringsbevis'],
  ['MitID', 'NemID'],
  ['sundhedskort', 'plastkort'],
  ['lån til indskud', 'indskudslån'],
])

const expandBy = (by: Synonyms, terms: readonly string[]): string[] => [
  ...new Set(by.find(terms).flatMap(({ others }) => others.flatMap((other) => other.terms))),
]
const expand = (query: string): string[] => expandBy(synonyms, wordsOf(query).map(termOf))

describe('synonyms', () => {
  test('name what means the same, both ways', () => {
    expect(expand('mitid')).toEqual(['nemid'])
    expect(expand('nemid')).toEqual(['mitid'])
  })

  test('are found in any form and spelling of the word', () => {
    expect(expand('SYGESIKRINGSBEVISET')).toEqual(['gul', 'kort', 'sundhedskort'])
    expect(expand('Indskudslaanet')).toEqual(['lån', 'til', 'indskud'])
    expect(expand('Indskudslånet')).toEqual(['lån', 'til', 'indskud'])
  })

  test('count a phrase when its words stand together', () => {
    expect(expand('mit gule kort er væk')).toEqual(['sundhedskort', 'sygesikringsbevis'])
    expect(expand('mit gult kort er væk')).toEqual(['sundhedskort', 'sygesikringsbevis'])
    expect(expand('lån til indskud')).toEqual(['indskudslån'])
    expect(expand('laan til indskud')).toEqual(['indskudslån'])
  })

  test.each(['gult', 'kort', 'kort gult', 'gult nyt kort', 'lån til', 'lån til et indskud'])(
    'do not count a part of a phrase: %s',
    (query) => {
      expect(expand(query)).toEqual([])
    },
  )

  test('come from every group that has the word, none twice', () => {
    expect(expand('sundhedskort').toSorted()).toEqual(['gul', 'kort', 'plastkort', 'sygesikringsbevis'])
    expect(expand('sundhedskort sygesikringsbevis').filter((term) => term === 'gul')).toHaveLength(1)
    expect(expand('mitid mitid')).toEqual(['nemid'])
  })

  test('say which words of the query they stand for', () => {
    expect(synonyms.find(wordsOf('mit gult kort er væk').map(termOf))).toMatchObject([{ from: 1, to: 3 }])
  })

  test('are found at the end of a query', () => {
    expect(expand('jeg har mistet mit mitid')).toEqual(['nemid'])
  })

  test('are none for an unknown word, a name of JavaScript or nothing', () => {
    expect(expand('hundetegn')).toEqual([])
    expect(expandBy(synonyms, ['constructor', '__proto__'])).toEqual([])
    expect(expandBy(synonyms, [])).toEqual([])
    expect(expandBy(createSynonyms([]), ['mitid'])).toEqual([])
  })

  test('let a word that stands twice in its group count once', () => {
    expect(expandBy(createSynonyms([['hej', 'hej', 'dav']]), ['hej'])).toEqual(['dav'])
  })
})
