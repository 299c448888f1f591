import { describe, expect, test } from 'vitest'
import { findPhones } from '../../server/contract/find-phone.ts'

describe('findPhones', () => {
  test.each([
    ['+45 20 10 90 12', 'certain'],
    ['+4520109012', 'certain'],
    ['0045 20109012', 'certain'],
    ['+46 70 123 45 67', 'certain'],
    ['+49 (0)151 2345678', 'certain'],
    ['+354 581 2345', 'certain'],
    ['20109012', 'likely'],
    ['20 10 90 12', 'likely'],
    ['2010 9012', 'likely'],
    ['20-10-90-12', 'likely'],
    ['20\u00A010\u00A090\u00A012', 'likely'],
  ])('finds %j', (number, certainty) => {
    expect(found(number)).toEqual([[certainty, number]])
    expect(found(`Hun kan nås på ${number}, men ikke før fire.`)).toEqual([[certainty, number]])
  })

  test.each([
    'tlf. ',
    'Tlf: ',
    'telefon ',
    'telefonnummer: ',
    'mobil ',
    'ring på ',
    'Ring til ',
    'mobilnummeret er ',
    'sms til ',
  ])('is certain behind %j, whatever the digits look like', (before) => {
    expect(found(`${before}20109012`)).toEqual([['certain', '20109012']])
    expect(found(`${before}20112026`)).toEqual([['certain', '20112026']])
  })

  test.each([' ', ', ', ' / ', ' eller ', '\n'])('finds two with %j between', (between) => {
    expect(found(`20109012${between}30109012`).map(([, number]) => number)).toEqual(['20109012', '30109012'])
  })

  test.each([
    '12.345.678 kr.',
    '20109012 kr.',
    'kr. 20109012',
    '20109012,50',
    '20109012,-',
    '20261120',
    '20112026',
    '2025 2026',
    '2026-0012',
    'kl. 2130-2245',
    '23.09.02',
    'CVR 20109012',
    'CVR-nr. 20 10 90 12',
    'EAN 5790000123456',
    '5790 0001 2345 6',
    'sag 20109012',
    'sagsnr. 20109012',
    'kontonr. 1234 20109012',
    '1234-20109012',
    'faktura 20109012',
    '8000 Aarhus',
    '2100 2200 2300',
    'S2026-20109012',
    'https://eksempel.example/20109012',
    'DK50 0040 0440 1162 43',
    '12345678',
    '01 02 03 04',
    '201090123',
    '20 10 90 1',
    '+71<012345678901234+81234567<',
    '20 10 90 12 13',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([])
  })
})

function found(text: string): readonly (readonly ['certain' | 'likely', string])[] {
  return findPhones(text).map(({ certainty, from, to }) => [certainty, text.slice(from, to)])
}
