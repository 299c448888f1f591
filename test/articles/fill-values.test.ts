import { describe, expect, test } from 'vitest'
import { fillValues, municipalityValues } from '../../server/articles/fill-values.ts'

const aFact = (id: string, text: string, rest: { year?: number; confirmed?: boolean } = {}) => ({
  id,
  text,
  confirmed: true,
  volatile: false,
  ...rest,
})

const facts = [
  aFact('frist', '4 uger'),
  aFact('gebyr', '891 kr.', { year: 2023 }),
  aFact('rygte', '10 dage', { confirmed: false }),
  aFact('takst', '200 kr.', { year: 2026, confirmed: false }),
  aFact('kode', "$& $1 $' {{fact:frist}}"),
]
const values = new Map([
  ['phone', '99 00 00 00'],
  ['fees.residence-certificate', '85 kr.'],
])

const fill = (text: string) => fillValues(text, facts, values)

describe('fillValues', () => {
  test.each([
    ['a confirmed fact without a year', 'Svar inden {{fact:frist}}.', 'Svar inden 4 uger.'],
    ['its year', '{{fact:gebyr}}', '891 kr. (2023)'],
    ['that nobody has confirmed it', '{{fact:rygte}}', '10 dage (ikke bekræftet)'],
    ['both', '{{fact:takst}}', '200 kr. (2026, ikke bekræftet)'],
    ['a value of the municipality', 'Ring {{municipality.phone}}', 'Ring 99 00 00 00'],
    ['a value of a deeper level', '{{municipality.fees.residence-certificate}}', '85 kr.'],
    ['what has spaces around its name', '{{ fact:frist }} {{  municipality.phone}}', '4 uger 99 00 00 00'],
    ['the same thing twice', '{{fact:frist}}/{{fact:frist}}', '4 uger/4 uger'],
  ])('fills in %s', (_, text, filled) => {
    expect(fill(text)).toEqual({ text: filled, missing: [] })
  })

  test('takes a fact as it is written, without filling or replacing in it again', () => {
    expect(fill('{{fact:kode}}').text).toBe("$& $1 $' {{fact:frist}}")
  })

  test.each(['', 'Ingen værdier', '{fact:frist}', '{{fact:frist', 'fact:frist}}'])('leaves %j as it is', (text) => {
    expect(fill(text)).toEqual({ text, missing: [] })
  })

  test.each([
    'fact:findes-ikke',
    'municipality.fax',
    'municipality.fees',
    'frist',
    'phone',
    'FACT:frist',
    '',
    'municipality.',
  ])('tells that {{%s}} is missing and leaves it where it is', (name) => {
    const text = `før {{${name}}} efter`
    expect(fill(text)).toEqual({ text, missing: [{ name, line: 1 }] })
  })

  test('takes no name of JavaScript for a value', () => {
    expect(fill('{{municipality.constructor}} {{fact:toString}}').missing).toHaveLength(2)
  })

  test('tells each that is missing with its line', () => {
    const text = '{{fact:a}}\n{{fact:frist}}\n\n{{fact:b}} {{municipality.c}}\r\n{{fact:a}}'
    expect(fill(text).missing).toEqual([
      { name: 'fact:a', line: 1 },
      { name: 'fact:b', line: 4 },
      { name: 'municipality.c', line: 4 },
      { name: 'fact:a', line: 5 },
    ])
  })
})

describe('municipalityValues', () => {
  test('names a value by the way to it', () => {
    const read = municipalityValues({ name: 'Eksempel', fees: { pas: { voksen: '891 kr.' } }, phones: ['1', '2'] })
    expect([...read]).toEqual([
      ['name', 'Eksempel'],
      ['fees.pas.voksen', '891 kr.'],
      ['phones.0', '1'],
      ['phones.1', '2'],
    ])
  })

  test('keeps numbers, also none at all, and truth values', () => {
    expect([...municipalityValues({ price: 0, phone: 99, open: false })]).toEqual([
      ['price', '0'],
      ['phone', '99'],
      ['open', 'false'],
    ])
  })

  test('takes an empty value for a missing one', () => {
    expect(municipalityValues({ a: '', b: '  ', c: null, d: {}, e: { f: '' } }).size).toBe(0)
  })

  test.each([null, undefined, 'tekst', 5])('finds nothing in %j', (value) => {
    expect(municipalityValues(value).size).toBe(0)
  })
})
