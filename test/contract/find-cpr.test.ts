import { describe, expect, test } from 'vitest'
import { findCpr } from '../../server/contract/find-cpr.ts'
import { maskCpr } from '../../server/contract/mask-cpr.ts'

describe('findCpr', () => {
  // Each meets the date rule by chance.
  test.each([
    'KLE 08.11.97-4925',
    '14.11.98.2319',
    '20.11.26 1015',
    '20.11.26 2026',
    '+49 1511234567',
    '+45 0101901234',
    '01.12.25 1450 kr.',
    'kr. 01.12.25 1450',
    '1234-0101901234',
    '201126, 1015',
    'uge 01 02 03 04 05 06',
    '12 01 01 90 12 34 56',
    '01.08.2025-2026',
    '01.01.1990 1234',
    'konto 7101901234',
    'P-nr. 9001901234',
  ])('finds nothing in %j', (text) => {
    expect(findCpr(text)).toEqual([])
  })

  // Seen: "0101201234 12" was read as the year 2012 with "34 12" behind it, and passed.
  test.each(['0101201234 12 år', '0101191234 12', '0101181234 56'])(
    'finds someone of the year 18 to 20 in %j',
    (text) => {
      expect(found(text)).toEqual([['certain', text.slice(0, 10)]])
    },
  )

  test('finds one that begins inside digits that are none', () => {
    expect(found('320101 32 01 01 90-1234')).toEqual([['certain', '01 01 90-1234']])
  })

  test.each(['320190-1234', '011390-1234', '01.13.90 1234', '01011990-5234'])(
    'takes the impossible %s for a slip behind "cpr", and for nothing elsewhere',
    (mistyped) => {
      expect(found(`cpr ${mistyped}`)).toEqual([['likely', mistyped]])
      expect(found(`nr. ${mistyped}`)).toEqual([])
    },
  )

  test.each([
    'sagsnr. 120190-1234',
    'journalnummer: 120190-1234',
    '1234 0101901234',
    'P-nr. 1001901234',
    '0101901234 kr.',
  ])('is not certain about %j', (text) => {
    expect(findCpr(text).map(({ certainty }) => certainty)).toEqual(['likely'])
    expect(maskCpr(text)).toBe(text)
  })

  // Seen: a meeting, "201126 1015", was masked as somebody's CPR number.
  test.each([
    'kl. 201126 1015',
    'Mødetid: 201126 1015',
    'Borgeren har fået tid den 201126 1015 på rådhuset',
    'mødet er flyttet til 201126 1015',
    'fredag d. 201126 1015',
    'frist 011226 1200',
    'aftale 201126  1015',
    'tidspunktet er 201126 0805',
    '201126 1015-1100',
    '201126 1015 til 1100',
  ])('asks about the meeting in %j', (text) => {
    expect(found(text)).toEqual([['likely', expect.stringMatching(/^\d{6} {1,2}\d{4}$/)]])
    expect(maskCpr(text)).toBe(text)
  })

  test('asks about both ends of a span of time', () => {
    expect(found('fra 201126 1015 til 201126 1130').map(([certainty]) => certainty)).toEqual(['likely', 'likely'])
  })

  test.each([
    ['no word says so', '201126 1015'],
    ['a word speaks of a person', 'borgeren 201126 1015'],
    ['it is the day of birth', 'født den 201126 1015'],
    ['it is the day of birth', 'fødselsdato: 201126 1015'],
    ['it is called CPR', 'cpr: 201126 1015'],
    ['it is no time of day', 'den 201126 2460'],
    ['no meeting is that old', 'den 010190 1234'],
    ['it has a hyphen', 'den 201126-1015'],
    ['it is together', 'kl. 2011261015'],
  ])('stays certain where %s: %j', (_, text) => {
    expect(maskCpr(text)).toContain('[cpr]')
  })

  test.each(['medlem 0101901234', 'kreditor 0101901234', 'nummer 0101901234', 'sag 010190-1234'])(
    'is certain about %j, where the word may mean the person',
    (text) => {
      expect(maskCpr(text)).toMatch(/^\p{L}+ \[cpr\]$/u)
    },
  )
})

function found(text: string): readonly (readonly ['certain' | 'likely', string])[] {
  return findCpr(text).map(({ certainty, from, to }) => [certainty, text.slice(from, to)])
}
