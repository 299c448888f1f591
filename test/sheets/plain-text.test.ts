import { describe, expect, test } from 'vitest'
import { plainText } from '../../server/sheets/plain-text.ts'

describe('text in CSV', () => {
  // What a spreadsheet with Danish settings made of these: 1 September, 9, 1000, TRUE …
  test.each([
    '1-09',
    '09',
    '10',
    '00060',
    '1.000',
    '1,5',
    '12:30',
    '5 %',
    '45 kr.',
    '1e5',
    '(45)',
    '3. maj',
    'maj 2026',
    '12 september 2026',
    '10-12-2020',
    ' 45',
    '12345678901234567890',
    'Sand',
    'FALSK',
  ])('keeps %j from becoming a number, a date or a truth', (text) => {
    expect(plainText(text)).toBe(`'${text}`)
  })

  // Danish days and times on a Mac: 23.09.2002 and 23.09.02.
  test.each(['23.09.02', '25.05', '00.14.20'])('keeps the KLE number %j from becoming a day or a time', (text) => {
    expect(plainText(text)).toBe(`'${text}`)
  })

  test.each([
    '',
    '2026-W47',
    '23.09.02 Pas',
    'eget-3',
    'kl. 9',
    '60 sekunder',
    'decimal 5',
    'sandkasse',
    'maj',
    'P-plads 2',
  ])('leaves %j alone', (text) => {
    expect(plainText(text)).toBe(text)
  })
})
