import { describe, expect, test } from 'vitest'
import { stem } from '../../server/danish/stem.ts'
import { createSynonyms } from '../../server/danish/synonyms.ts'
import { wordsOf } from '../../server/danish/words.ts'

const synonyms = createSynonyms([
  ['gult kort', 'sundhedskort', 'sygesikringsbevis'],
  ['MitID', 'NemID'],
  ['sundhedskort', 'plastkort'],
  ['lån til indskud', 'indskudslån'],
])

const expand = (query: string): string[] => synonyms.expand(wordsOf(query).map(stem))

describe('synonyms', () => {
  test('name what means the same, both ways', () => {
    expect(expand('mitid')).toEqual(['nemid'])
    expect(expand('nemid')).toEqual(['mitid'])
  })

  test('are found in any form and spelling of the word', () => {
    expect(expand('SYGESIKRINGSBEVISET')).toEqual(['gult', 'kort', 'sundhedskort'])
    expect(expand('Indskudslaanet')).toEqual(['lån', 'til', 'indskud'])
    expect(expand('Indskudslånet')).toEqual(['lån', 'til', 'indskud'])
  })

  test('count a phrase when its words stand together', () => {
    expect(expand('mit gule kort er væk')).toEqual([])
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
    expect(expand('sundhedskort').toSorted()).toEqual(['gult', 'kort', 'plastkort', 'sygesikringsbevis'])
    expect(expand('sundhedskort sygesikringsbevis').toSorted()).toEqual(['gult', 'kort', 'plastkort'])
    expect(expand('mitid mitid')).toEqual(['nemid'])
  })

  test('leave out what the query has already', () => {
    expect(expand('nemid eller mitid')).toEqual([])
  })

  test('are found at the end of a query', () => {
    expect(expand('jeg har mistet mit mitid')).toEqual(['nemid'])
  })

  test('are none for an unknown word, a name of JavaScript or nothing', () => {
    expect(expand('hundetegn')).toEqual([])
    expect(synonyms.expand(['constructor', '__proto__'])).toEqual([])
    expect(synonyms.expand([])).toEqual([])
    expect(createSynonyms([]).expand(['mitid'])).toEqual([])
  })

  test('let a word that stands twice in its group count once', () => {
    expect(createSynonyms([['hej', 'hej', 'dav']]).expand(['hej'])).toEqual(['dav'])
  })
})
