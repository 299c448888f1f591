import { expect, test } from 'vitest'
import type { Measures, MeasureRow, Rate, Rates } from '../../server/contract/measures.ts'
import { measuresSheet } from '../../server/oversight/measures-sheet.ts'

const rate: Rate = { n: 40, resolved: 20, value: 0.5, interval: [0.35, 0.65], isUncertain: false, isHidden: false }
const rates: Rates = {
  all: 40,
  excluded: 0,
  strict: rate,
  withHelpAndReferral: rate,
  ofEligible: rate,
  confirmed: rate,
}

function aRow(key: string, label: string): MeasureRow {
  const shared = { linked: rate, repeats: rate, offered: rate, transferred: rate, isProvisional: false }
  return { key, label, questions: rates, contacts: rates, ...shared }
}

test('has no space behind the code of an outcome that needs no reason', async () => {
  // What was seen: CSV said `referred-authority ` and the workbook, opened in a spreadsheet, `referred-authority`.
  const measures: Measures = {
    from: '2026-11-16',
    to: '2026-11-22',
    by: 'cause',
    asOf: '2026-11-23T08:00:00.000Z',
    total: aRow('all', 'I alt'),
    rows: [aRow('referred-authority ', 'Henvist'), aRow('case needs-documents', 'Sag: mangler dokumenter')],
    definitions: {},
  }
  const codes: unknown[] = []
  for await (const [code] of measuresSheet(measures, []).rows) codes.push(code)
  expect(new Set(codes)).toEqual(new Set(['all', 'referred-authority', 'case needs-documents']))
})
