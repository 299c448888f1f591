import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportMapping } from '../../server/contract/counting.ts'
import { parseDay } from '../../server/measures/parse-day.ts'
import { parseWhole } from '../../server/measures/parse-whole.ts'
import { readTotals } from '../../server/measures/read-totals.ts'
import type { Table } from '../../server/measures/table.ts'

const mapping: ImportMapping = {
  day: 'Dato',
  contacts: 'Antal',
  channel: { kind: 'column', column: 'Kanal', channels: { Telefon: 'phone', Skranke: 'desk', SMS: null } },
}

function table(...rows: string[][]): Table {
  return { columns: ['Dato', 'Kanal', 'Antal'], rows: rows.map((cells, at) => ({ line: at + 2, cells })) }
}

describe('readTotals', () => {
  test('adds up by day and channel, and leaves out what the mapping leaves out', () => {
    const read = readTotals(
      table(
        ['16-11-2026 08:00', 'Telefon', '1.012'],
        ['16-11-2026 09:00', 'Telefon', '8'],
        ['16-11-2026', 'Skranke', '40'],
        ['16-11-2026', 'SMS', '999'],
      ),
      mapping,
      '2026-11-21',
    )
    expect(read).toEqual({
      totals: [
        { day: '2026-11-16', channel: 'desk', contacts: 40 },
        { day: '2026-11-16', channel: 'phone', contacts: 1020 },
      ],
      faults: [],
    })
  })

  test('names every wrong row with its line and reason, and gives no totals', () => {
    const read = readTotals(
      table(
        ['16-11-2026', 'Telefon', '12'],
        ['I alt', 'Telefon', '12'],
        ['31-02-2026', 'Telefon', '12'],
        ['22-11-2026', 'Telefon', '12'],
        ['16-11-2026', 'Telefon', '12,5'],
        ['16-11-2026', 'Fax', '1'],
        ['16-11-2026', 'Telefon'],
      ),
      mapping,
      '2026-11-21',
    )
    expect(read.totals).toEqual([])
    expect(read.faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 "I alt" er ikke en dato. Skriv fx 16-11-2026.',
      '4 "31-02-2026" er ikke en dato. Skriv fx 16-11-2026.',
      '5 Datoen 2026-11-22 ligger i fremtiden.',
      '6 "12,5" er ikke et helt antal. Skriv fx 1.250.',
      '7 Kanalen "Fax" er ikke knyttet til en af kommunens kanaler.',
      '8 Rækken har 2 felter, men overskriften har 3.',
    ])
  })

  test('repeats no CPR number in its reasons', () => {
    const { faults } = readTotals(table(['010180-1234', 'Telefon', '1']), mapping, '2026-11-21')
    expect(faults[0]?.reason).not.toContain('1234')
  })

  // Seen: what every object has was found in the mapping, and the row's channel was a function.
  test.each(['constructor', '__proto__', 'toString'])('takes %s for a channel that nobody has mapped', (name) => {
    const { totals, faults } = readTotals(table(['16-11-2026', name, '1']), mapping, '2026-11-21')
    expect(totals).toEqual([])
    expect(faults[0]?.reason).toContain(`"${name}"`)
  })

  test('names the column that the file does not have', () => {
    const read = readTotals({ columns: ['Dag'], rows: [] }, mapping, '2026-11-21')
    expect(read.faults).toEqual([{ line: 1, reason: 'Filen har ingen kolonne, der hedder "Dato".' }])
  })
})

test.each([
  ['16-11-2026', '2026-11-16'],
  ['6/1/2026', '2026-01-06'],
  ['16.11.26', '2026-11-16'],
  ['16. november 2026', '2026-11-16'],
  ['1. maj 2026 10:00', '2026-05-01'],
  ['2026-11-16T08:00:00', '2026-11-16'],
  ['11/21/2026', null],
  ['29-02-2026', null],
  ['i går', null],
  ['0001-01-01', null],
])('reads %s as %s', (text, day) => expect(parseDay(text)).toBe(day))

test.each([
  ['1250', 1250],
  ['1.250', 1250],
  ['1 250', 1250],
  ['1.250,00', 1250],
  ['0', 0],
  ['1,250', null],
  ['1.25', null],
  ['-3', null],
  ['', null],
])('reads the count %s as %s', (text, count) => expect(parseWhole(text)).toBe(count))

test('reads every count that Danish writing gives back', () => {
  const danish = new Intl.NumberFormat('da-DK')
  fc.assert(fc.property(fc.nat(999_999_999), (count) => parseWhole(danish.format(count)) === count))
})
