import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf } from '../../server/danish/compounds.ts'
import { fold } from '../../server/danish/fold.ts'
import { isWord, termOf } from '../../server/danish/lexicon.ts'

const termsOf = (...words: string[]): string[] => words.map((word) => termOf(fold(word)))

describe('partsOf', () => {
  test.each([
    ['kørekort', 'køre', 'kort'],
    ['busrute', 'bus', 'rute'],
    ['kontanthjælpen', 'kontant', 'hjælp'],
    ['cykelsti', 'cykel', 'sti'],
  ])('parts %s where nothing links the words', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test.each([
    ['affaldsordningen', 'affald', 'ordning'],
    ['ejendomsskat', 'ejendom', 'skat'],
    ['fødselsattester', 'fødsel', 'attest'],
    ['parkeringsafgift', 'parkering', 'afgift'],
  ])('drops the linking s of %s', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test.each([
    ['hundetegn', 'hund', 'tegn'],
    ['barnevognen', 'barn', 'vogn'],
    ['legepladser', 'leg', 'plads'],
  ])('drops the linking e of %s', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test.each([
    ['børnetilskud', 'barn', 'tilskud'],
    ['rottebekæmpelse', 'rotter', 'bekæmpelse'],
    ['bøgekasse', 'bøg', 'kasse'],
  ])('gives the parts of %s under the terms of their lemmas', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test.each([
    ['affaldssorteringsordning', 'affald', 'sortering', 'ordning'],
    ['skolefritidsordning', 'skole', 'fritid', 'ordning'],
    ['skolebuskort', 'skole', 'bus', 'kort'],
    ['børnehaveklasselærer', 'barn', 'have', 'klasse', 'lærer'],
  ])('parts %s to the last word', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test('lets any word take an s inside a longer compound, but not at its beginning', () => {
    expect(partsOf('hundeskovsregler')).toEqual(termsOf('hund', 'skov', 'regel'))
    expect(partsOf('skovsregler')).toEqual([])
  })

  test.each([
    ['dørkode', 'dør', 'kode'],
    ['vejrist', 'vej', 'rist'],
    ['valglokale', 'valg', 'lokale'],
  ])('takes of several splits of %s the one with the longest short part', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test.each(['betaling', 'borgeren', 'helbred', 'eftermiddag', 'kursister', 'læreren', 'deltage', 'telefon'])(
    'leaves %s whole: it is a word by itself',
    (word) => {
      expect(isWord(fold(word))).toBe(true)
      expect(partsOf(fold(word))).toEqual([])
    },
  )

  test.each(['underplads', 'forhylde', 'opbænk', 'overstol', 'udskab', 'indkort', 'tilbilen', 'fraplads', 'modhylde'])(
    'takes no prefix for a word: %s',
    (word) => {
      expect(isWord(fold(word))).toBe(false)
      expect(partsOf(fold(word))).toEqual([])
    },
  )

  test.each([
    ['fritidspas', 'fritid', 'pas'],
    ['deltidsjob', 'deltid', 'job'],
  ])('parts %s no further than two words make it', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  test.each(['xyzxyz', 'bzzzkort', 'kortbzzz', 'constructor'])('finds no parts in %j', (word) => {
    expect(partsOf(word)).toEqual([])
  })

  test.each(['kørekort2', 'køre2kort'])('finds none in a word with a digit: %s', (word) => {
    expect(partsOf(word)).toEqual([])
  })

  test('takes no part of less than three letters and no word of less than six', () => {
    expect(partsOf('hussø')).toEqual([])
    expect(partsOf('økort')).toEqual([])
    expect(partsOf('husæble')).toEqual(termsOf('hus', 'æble'))
  })

  test('gives no more than four parts and reads no more than 40 letters', () => {
    expect(partsOf('børnehaveklasselærerkursus')).toEqual([])
    const parts = ['sortering', 'behandling', 'forurening']
    expect(partsOf('sorteringsbehandlingsforureningsafgifter')).toEqual(termsOf(...parts, 'afgift'))
    expect(partsOf('sorteringsbehandlingsforureningsafgiftens')).toEqual([])
    expect(partsOf('affaldsordning'.repeat(10_000))).toEqual([])
  })

  test('gives none or two to four parts, whatever is written', () => {
    const pieces = fc.constantFrom('hus', 'kort', 'affalds', 'børne', 'ordning', 's', 'e', 'under', 'æ', 'x', '7')
    const words = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''))
    const isFine = (word: string): boolean => [0, 2, 3, 4].includes(partsOf(word).length)
    fc.assert(fc.property(words, isFine))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isFine(fold(text))))
  })

  // Seen: `sommerhus` was found by every question with `som` in it, and not by `sommer`.
  test.each([
    ['sommerhus', 'sommer', 'hus'],
    ['varebil', 'vare', 'bil'],
    ['hittegodskontor', 'hitte', 'gods', 'kontor'],
    ['menighedsråd', 'menighed', 'råd'],
    ['førerhund', 'fører', 'hund'],
  ])('cuts no part of %s down to a word of grammar', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  // Seen: `varebil` was found by `vare`, but `madvarer` was not.
  test.each([
    ['madvarer', 'mad', 'vare'],
    ['skolefører', 'skole', 'fører'],
    ['bådsommer', 'båd', 'sommer'],
  ])('parts %s, whose last word has the stem of a word of grammar', (word, ...parts) => {
    expect(partsOf(fold(word))).toEqual(termsOf(...parts))
  })

  // Seen: the ending counts as part of the last word, so that `koden` is no longer than `dørk`.
  test.each([
    ['dørkode', 'dørkoden'],
    ['vejrist', 'vejristen'],
    ['skolebuskort', 'skolebuskortet'],
  ])('parts %s and %s alike', (word, form) => {
    expect(partsOf(form)).toEqual(partsOf(word))
  })

  // Seen: neither `forældre` nor `myndighed` found the word.
  test('parts forældremyndighed', () => {
    expect(partsOf('forældremyndighed')).toEqual(termsOf('forældre', 'myndighed'))
  })
})
