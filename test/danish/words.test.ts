import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../server/danish/words.ts'

describe('wordsOf', () => {
  test('gives the words in their order, folded, repeated ones too', () => {
    expect(wordsOf('Pas på, pas PÅ!')).toEqual(['pas', 'på', 'pas', 'på'])
  })

  test('parts a number with points and a word with a hyphen', () => {
    expect(wordsOf('MitID-kode, KLE 23.09.02')).toEqual(['mitid', 'kode', 'kle', '23', '09', '02'])
  })

  test('keeps a decomposed word in one piece', () => {
    expect(wordsOf('kørekort på åen'.normalize('NFD'))).toEqual(['kørekort', 'på', 'åen'])
  })

  test.each(['', '   ', '\n\t', '!?§%&/()=', '🙂', '-+*~^:'])('finds no word in %j', (text) => {
    expect(wordsOf(text)).toEqual([])
  })

  test('leaves no operator of a query in the words', () => {
    expect(wordsOf('+a -b title:c d~2 *e f^10 "g"')).toEqual(['a', 'b', 'title', 'c', 'd', '2', 'e', 'f', '10', 'g'])
  })

  test('gives letters and digits only, whatever is written', () => {
    const isWord = (word: string): boolean => /^[\p{L}\p{N}]+$/u.test(word)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => wordsOf(text).every(isWord)))
  })
})
