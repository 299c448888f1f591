import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSpelling, firstOf, hashOf } from '../../server/danish/spelling.ts'

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzæøå')
const vocabulary = (
  'adgang adresse affald afgift afgørelse afslag afstand aftale ajourføre aktindsigt akut alder almindelig ambulance ' +
  'anbefaling ankomst anmeldelse ansvar ansættelse ansøgning apotek arbejde arbejdsløs arkiv arving attest badeværelse ' +
  'bankkonto barsel bebyggelse befordring begravelse begrænsning behandling beholder bekendt bekræftelse beløb benzin ' +
  'beredskab beskatning beskyttelse bestemmelse bestyrelse betaling bevilling bibliotek bidrag bindende blanket bolig ' +
  'borger briller brobizz brændeovn brønd budget byggeri byggetilladelse børnehave børnetilskud campingvogn container ' +
  'cykelsti dagpenge dagpleje daginstitution dansk demens digital diagnose dokument dødsfald efterløn efterskole ejendom ' +
  'ejendomsskat elektrisk embede enlig erhverv erklæring ernæring erstatning etage fagforening familie farlig fastelavn ' +
  'ferie flygtning flytning folkepension folkeskole forening forlængelse forsikring forsørger fortrolig forældre fravær ' +
  'fremmed fritidshjem fuldmagt fødsel førtidspension garage gebyr genbrugsplads genoptræning godkendelse grundskyld ' +
  'gudstjeneste gymnasium gæld handicap haveaffald helbred henvendelse henvisning herberg hittegods hjemløs hjælpemiddel ' +
  'hospital hundetegn husleje husstand hvidevarer hyppig hændelse høreapparat idræt indkomst indskrivning indsigelse ' +
  'institution integration invalid jernbane jobcenter jordemoder journal kirkegård klagefrist kloak kommune konfirmation ' +
  'kontanthjælp kontrakt krisecenter kulturhus kursus kvittering kælder kørekort ledsager legeplads legitimation leverandør ' +
  'ligning lokalplan lommepenge lovgivning lægevalg læsning madordning mellemskole menighed mindreårig misbrug mobning ' +
  'modtager musikskole myndighed målebrev navneændring nedrivning nybygger nærområde nødkald offentlig omsorg opholdssted ' +
  'opkrævning oplysning overførsel parkering pasning pension personnummer plejehjem praktik psykolog pædagog påbud rabat ' +
  'regning rengøring renovation rygning rådgivning samtykke selvangivelse separation sengeplads skilsmisse skolevej skorsten'
).split(' ')
const spelling = createSpelling(vocabulary)
const near = (word: string): string[] => spelling.near(word).map(({ at }) => vocabulary[at] ?? '')

/** A word with one letter struck out, put in or changed. */
const anySlip = (word: string) =>
  fc.tuple(fc.nat(word.length - 1), fc.constantFrom(...LETTERS)).chain(([at, letter]) => {
    const [before, rest] = [word.slice(0, at), word.slice(at)]
    return fc.constantFrom(before + rest.slice(1), before + letter + rest, before + letter + rest.slice(1))
  })
const misspelled = (shortest: number) =>
  fc
    .constantFrom(...vocabulary.filter((word) => word.length >= shortest))
    .chain((word) => fc.record({ word: fc.constant(word), typed: anySlip(word) }))

describe('a spelling', () => {
  test('finds a word of six letters or more with any one letter missing, superfluous or wrong', () => {
    expect(vocabulary.length).toBeGreaterThanOrEqual(200)
    fc.assert(
      fc.property(misspelled(6), ({ word, typed }) => near(typed).includes(word)),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['two letters swapped', 'komumne', 'kommune'],
    ['a letter doubled', 'addresse', 'adresse'],
    ['another letter for the same sound', 'haviaffald', 'haveaffald'],
    ['a wrong first letter', 'ørekort', 'kørekort'],
    ['a wrong last letter', 'kørekord', 'kørekort'],
  ])('finds a word with %s', (_, typed, word) => {
    expect(near(typed)).toContain(word)
  })

  test('finds a word of ten letters or more with any two such slips', () => {
    const two = misspelled(10).chain(({ word, typed }) => fc.record({ word: fc.constant(word), typed: anySlip(typed) }))
    fc.assert(
      fc.property(two, ({ word, typed }) => near(typed).includes(word)),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['bygetiladelse', 'byggetilladelse'],
    ['bibelotek', 'bibliotek'],
    ['kontathjælb', 'kontanthjælp'],
    ['legetimation', 'legitimation'],
    ['folkepenssjon', 'folkepension'],
  ])('finds two slips in a longer word: %s', (typed, word) => {
    expect(near(typed)).toContain(word)
  })

  test('does not find three slips', () => {
    expect(near('bxblxotek')).toEqual(['bibliotek'])
    expect(near('bxblxotez')).toEqual([])
  })

  test('finds two small slips in a word of five letters', () => {
    expect(near('afalt')).toEqual(['affald'])
  })

  test('finds no two whole slips in a word of fewer than eight letters', () => {
    expect(near('gxraqe')).toEqual([])
    expect(near('rigning')).toEqual(['ligning', 'regning', 'rygning'])
    expect(near('xigninx')).toEqual([])
  })

  test('says where a word stands and how many slips away', () => {
    expect(createSpelling(['hund', 'kommune']).near('komune')).toEqual([{ at: 1, slips: expect.any(Number) }])
    const [exact] = createSpelling(['hund', 'kommune']).near('kommune')
    const [wrong] = createSpelling(['hund', 'kommune']).near('kommunx')
    expect(exact?.slips).toBe(0)
    expect(wrong?.slips).toBe(1)
  })

  test('gives each word once', () => {
    const places = spelling.near('rigning').map(({ at }) => at)
    expect(new Set(places).size).toBe(places.length)
  })

  test('finds a word of four letters by one slip only', () => {
    const short = createSpelling(['vand', 'hest'])
    expect(short.near('vant')).toMatchObject([{ at: 0 }])
    expect(short.near('xest')).toMatchObject([{ at: 1 }])
    expect(short.near('estx')).toEqual([])
  })

  test.each(['pas', 'by'])('does not correct %j, which is too short', (word) => {
    expect(createSpelling(['pasa', 'pas', 'by', 'byen']).near(word)).toEqual([])
  })

  test('does not take a word of three letters for what was meant', () => {
    expect(createSpelling(['pas', 'pass']).near('pasx')).toMatchObject([{ at: 1 }])
  })

  test.each(['2026', 'kommun3', '12345678'])('corrects no number: %s', (word) => {
    expect(createSpelling(['2025', 'kommune', '12345679']).near(word)).toEqual([])
  })

  test('does not take a number for what was meant', () => {
    expect(createSpelling(['kommun3', 'kommune']).near('kommunx')).toMatchObject([{ at: 1 }])
  })

  test('neither holds nor corrects a word of more than 30 letters', () => {
    const [longest, tooLong] = ['a'.repeat(29) + 'b', 'a'.repeat(30) + 'b']
    expect(createSpelling([longest, tooLong]).near(`${'a'.repeat(29)}c`)).toMatchObject([{ at: 0 }])
    expect(createSpelling([longest, tooLong]).near(tooLong)).toEqual([])
  })

  test('finds nothing in an empty vocabulary', () => {
    expect(createSpelling([]).near('kommune')).toEqual([])
  })

  test.each(['constructor', '__proto__', '🙂🙂🙂🙂'])('takes %s for a word like any other', (word) => {
    expect(near(word)).toEqual([])
    expect(createSpelling([word]).near(word)).toEqual([{ at: 0, slips: 0 }])
  })
})

describe('firstOf', () => {
  test('is the first place whose value is not before the key', () => {
    const sorted = fc.array(fc.nat(20)).map((all) => Uint32Array.from(all).toSorted())
    fc.assert(
      fc.property(sorted, fc.nat(21), (values, key) => {
        const at = values.findIndex((value) => value >= key)
        return firstOf(values, key) === (at < 0 ? values.length : at)
      }),
    )
  })
})

describe('hashOf', () => {
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('gives the published FNV-1a of %j', (text, hash) => {
    expect(hashOf(text)).toBe(hash)
  })
})
