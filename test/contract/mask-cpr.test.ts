import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskCpr } from '../../server/contract/mask-cpr.ts'

describe('maskCpr', () => {
  // Seen: a dash of another width, a soft hyphen out of a PDF, an underscore and a second space let the number through.
  test.each([
    '',
    '-',
    ' ',
    ' - ',
    '- ',
    ' -',
    '‐',
    '‑',
    '–',
    '−',
    '/',
    '.',
    '\u00A0',
    '—',
    '‒',
    ' — ',
    '\u00AD',
    '_',
    '  ',
    '\t',
    '\n',
    '  -  ',
    '\u00A0–\u00A0',
  ])('masks a CPR number with %j between date and serial', (separator) => {
    expect(maskCpr(`mit cpr er 010190${separator}1234 tak`)).toBe('mit cpr er [cpr] tak')
  })

  test.each([
    'cpr:010190-1234',
    'cpr 010190-1234.',
    '(010190-1234)',
    '010190-1234, 5',
    'CPR010190-1234!',
    '0101901234\n',
    '010190-1234-',
    '0101901234,-',
  ])('masks it in %j and leaves what stands around it', (text) => {
    expect(maskCpr(text)).toBe(text.replace(/010190-?1234/, '[cpr]'))
  })

  // Seen: a point, a hyphen or a letter right before a number let it through.
  test.each(['.', '-', '/', '_', ',', '"', "'", '#', '=', '*', '–', 'x.', 'nr.', 'CPR-', 'cpr.nr.', 'a', 'født', '1,'])(
    'masks it right behind %j',
    (before) => {
      expect(maskCpr(`${before}010190-1234`)).toBe(`${before}[cpr]`)
      expect(maskCpr(`${before}0101901234`)).toBe(`${before}[cpr]`)
    },
  )

  // Seen: the comma of a list was taken for that of an amount, and all but the last number passed.
  test.each([',', ', ', ' ', ';', '/', '\n', ' og ', ' / ', ' - ', '\t'])(
    'masks all of a list with %j between',
    (between) => {
      expect(maskCpr(['010190-1234', '020290-2345', '030390-3456'].join(between))).toBe(
        ['[cpr]', '[cpr]', '[cpr]'].join(between),
      )
      expect(maskCpr(['0101901234', '0202902345', '0303903456'].join(between))).toBe(
        ['[cpr]', '[cpr]', '[cpr]'].join(between),
      )
    },
  )

  // Seen: a date with points or spaces before the serial passed whole.
  test.each(['01.01.90-1234', '01 01 90-1234', '01.01.90 - 1234', '01 01 90–1234', '01.01.90—1234', '61.01.90-1234'])(
    'masks %s, whose date is in pairs',
    (number) => {
      expect(maskCpr(`født ${number}, bor`)).toBe('født [cpr], bor')
      expect(maskCpr(`(${number}) og ${number}.`)).toBe('([cpr]) og [cpr].')
    },
  )

  test.each(['32.01.90-1234', '01.13.90-1234', '01.01 90-1234', '01.01.90 1234', '12.01.01.90-1234', '01.01.90-12345'])(
    'lets %s pass, which is no date in pairs and a serial',
    (text) => {
      expect(maskCpr(text)).toBe(text)
    },
  )

  test('masks each of several', () => {
    expect(maskCpr('010190-1234 og 0202902345, 610190-1234')).toBe('[cpr] og [cpr], [cpr]')
    expect(maskCpr('010190-1234 020290-2345')).toBe('[cpr] [cpr]')
  })

  test.each(['610190-1234', '910190-1234', '7101901234', '890192 4234'])(
    'masks the replacement number %s, whose first digit is raised by six',
    (number) => {
      expect(maskCpr(number)).toBe('[cpr]')
    },
  )

  test.each([
    ['no such day', '320190-1234'],
    ['no such day in that month', '310490-1234'],
    ['month 13', '011390-1234'],
    ['month 0', '010090-1234'],
    ['day 0', '000190-1234'],
    ['day 39 of a replacement number', '990190-1234'],
    ['first digit 4', '410190-1234'],
    ['first digit 5', '510190-1234'],
  ])('lets an impossible date pass: %s', (_, number) => {
    expect(maskCpr(number)).toBe(number)
  })

  test.each([
    ['1900 had no leap day', '290200-1234', '290200-1234'],
    ['2000 had one, by seventh digit 4', '290200-4234', '[cpr]'],
    ['2000 had one, by seventh digit 9', '290200-9234', '[cpr]'],
    ['2000 had one, by seventh digit 5', '290200-5234', '[cpr]'],
    ['2036 will have one, by seventh digit 4', '290236-4234', '[cpr]'],
    ['1904 had one', '290204-0234', '[cpr]'],
    ['1990 had none', '290290-1234', '290290-1234'],
    ['1858 had none', '290258-5234', '290258-5234'],
    ['1860 had one', '290260-8234', '[cpr]'],
  ])('knows the century by the seventh digit: %s', (_, number, expected) => {
    expect(maskCpr(number)).toBe(expected)
  })

  test('asks for no check digit, since numbers without it are issued', () => {
    expect(maskCpr('010107-4000 010107-4001')).toBe('[cpr] [cpr]')
  })

  test.each([
    'ring 20 10 90 12',
    'tlf. 20109012',
    '+45 20 10 90 12',
    '+4520109012',
    '+452010901234',
    '+4501019012',
    '+450101901234',
    '+45 01 01 90 12',
    '+45 01019012',
    '0101901234,50',
    '0101901234.50',
    'kr. 0101901234,5',
    'KLE 23.09.02',
    '23.09.02.1234',
    'den 20.11.2026',
    '20-11-2026 kl. 10.15',
    '20.11.26',
    '2026-11-20',
    '20112026',
    '891 kr.',
    '1.010.190,1234 kr.',
    '12.345.678,90',
    '§ 16, stk. 4',
    '9999 Eksempelby',
    '01019-1234',
    '010190-123',
    '',
  ])('lets %j pass', (text) => {
    expect(maskCpr(text)).toBe(text)
  })

  test.each(['00101901234', '01019012345', '010190-12345', '1010190-1234', '12345678901234567890', '3-010190-1234-5'])(
    'lets the longer number %s pass',
    (number) => {
      expect(maskCpr(number)).toBe(number)
    },
  )

  test.each([
    'konto 0101901234',
    'kontonummer: 0101901234',
    'Kontonr. 0101901234',
    'tlf. 0101901234',
    'Telefon 0101901234',
    'mobil: 0101901234',
    'sagsnr. 0101901234',
    'sagsnummer 0101901234',
    'SAG 0101901234',
    'faktura 0101901234',
    'ordrenummer 0101901234',
    'EAN 0101901234',
    'cvr: 0101901234',
    'kundenr 0101901234',
    'journalnr. 0101901234',
    'reg. 0101901234',
    'reg.nr. 0101901234',
    'konto nr. 0101901234',
    'telefonnummer:  0101901234',
    'EAN nr. 0101901234',
    'EANNUMMER 0101901234',
    'SAG#0101901234',
  ])('lets ten digits pass behind a word that says what they are: %s', (text) => {
    expect(maskCpr(text)).toBe(text)
  })

  test('masks behind such a word when the number is written with its separator', () => {
    expect(maskCpr('konto 010190-1234')).toBe('konto [cpr]')
  })

  // Seen: `sag`, `ean` and `konto` protected the number wherever they stood in a word.
  test.each([
    'sagsbehandler',
    'sagde',
    'oceanet',
    'ocean',
    'kontoret',
    'kunden',
    'regnskab',
    'mobilen',
    'dossag',
    'sagsbehandler:',
    'Borgeren sagde',
    'Jean',
  ])('masks behind %s, which only holds such a word', (before) => {
    expect(maskCpr(`${before} 0101901234`)).toBe(`${before} [cpr]`)
  })

  test('masks when such a word stands further off', () => {
    expect(maskCpr('kontoen tilhører 0101901234')).toBe('kontoen tilhører [cpr]')
    expect(maskCpr('konto 1234 og 0101901234')).toBe('konto 1234 og [cpr]')
    expect(maskCpr('CPR 0101901234, konto 0101901234')).toBe('CPR [cpr], konto 0101901234')
  })

  test('masks every day that exists', () => {
    const birth = fc.date({ min: new Date('1937-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 3999 }), (date, serial) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
        const number = `${day}${month}${year.slice(2)}-${String(serial).padStart(4, '0')}`
        expect(maskCpr(`her: ${number}`)).toBe('her: [cpr]')
      }),
    )
  })
})
