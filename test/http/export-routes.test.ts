import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitions } from '../../server/contract/da.ts'
import { measures, type Measures } from '../../server/contract/measures.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let supervisor: string
let administrator: string

const period = 'from=2026-11-16&to=2026-11-22'

beforeAll(async () => {
  straks = await runStraks()
  const frontline = await straks.signIn('frontline')
  supervisor = await straks.signIn('supervisor')
  administrator = await straks.signIn('administrator')
  for (let at = 0; at < 24; at += 1) {
    const unsettled = aQuestion({ outcome: 'case', reason: 'needs-documents', query: '=spørgsmål 2' })
    const questions = at % 3 === 0 ? [aQuestion(), unsettled] : [aQuestion()]
    const sent = aContact({ channel: at < 20 ? 'phone' : 'desk', note: 'en note', questions })
    await straks.post('/api/contacts', sent, frontline)
  }
})

afterAll(() => straks.stop())

async function figures(): Promise<Measures> {
  return measures.parse(await (await straks.get(`/api/measures?${period}&by=channel`, supervisor)).json())
}

/** What the figures say, in the order of the export's rows: n, how many, share and bounds. */
function expectedRows({ total, rows }: Measures) {
  return [total, ...rows].flatMap((row) =>
    [row.questions, row.contacts]
      .flatMap((unit, at) => [
        unit.strict,
        unit.withHelpAndReferral,
        unit.ofEligible,
        unit.confirmed,
        ...(at === 0 ? [row.linked] : [row.repeats, row.offered, row.transferred]),
      ])
      .map(({ n, resolved, value, interval }) => [
        row.label,
        n,
        resolved,
        value,
        interval?.[0] ?? null,
        interval?.[1] ?? null,
      ]),
  )
}

async function file(format: string): Promise<Buffer> {
  const response = await straks.get(`/api/exports/measures?${period}&by=channel&format=${format}`, supervisor)
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="straks-tal-channel-2026-11-16-2026-11-22.${format}"`,
  )
  return Buffer.from(await response.arrayBuffer())
}

describe('GET /api/exports/measures', () => {
  test('has the figures of /api/measures in CSV, to the last digit', async () => {
    const rows = parseCsv((await file('csv')).toString('utf8'), { delimiter: ';' }).slice(1)
    const table = rows.slice(
      0,
      rows.findIndex((row) => row.length === 1),
    )
    const numberOf = (cell: unknown): number | null => (cell === '' ? null : Number(String(cell).replace(',', '.')))
    expect(table.map((row) => [row[1], ...row.slice(6, 11).map(numberOf)])).toEqual(expectedRows(await figures()))
  })

  test('has the same in the workbook, as numbers', async () => {
    const { sheets } = await readXlsx(await file('xlsx'))
    const table = sheets[0]?.rows.slice(1).map((row) => [row[1], ...row.slice(6, 11)])
    expect(table).toEqual(expectedRows(await figures()))
  })

  test('has the same in JSON', async () => {
    const { rows } = JSON.parse((await file('json')).toString('utf8')) as { rows: Record<string, unknown>[] }
    const table = rows.map((row) => ['group', 'n', 'count', 'share', 'lower', 'upper'].map((name) => row[name]))
    expect(table).toEqual(expectedRows(await figures()))
  })

  test('has its codes in CSV so that a spreadsheet makes no days of them', async () => {
    // 1-09, Monday from nine to ten, was opened as 1 September.
    const response = await straks.get(`/api/exports/measures?${period}&by=weekday-hour`, supervisor)
    expect(await response.text()).toMatch(/\r\n"'1-\d\d";"[^"]*[a-z]/)
  })

  test('hides what the screen hides, and says so', async () => {
    const { rows } = JSON.parse((await file('json')).toString('utf8')) as { rows: Record<string, unknown>[] }
    const desk = rows.filter((row) => row['code'] === 'desk')
    expect(desk).not.toHaveLength(0)
    for (const row of desk) expect(row).toMatchObject({ share: null, count: null, remark: 'skjult' })
  })

  test('carries definitions, period and when it was counted', async () => {
    const { sheets } = await readXlsx(await file('xlsx'))
    const notes = sheets[1]?.rows.map(([note]) => note) ?? []
    expect(notes).toEqual(expect.arrayContaining(Object.values(definitions)))
    expect(notes).toContain('Periode: 16. november 2026 til 22. november 2026, begge dage med')
    expect(notes.some((note) => String(note).startsWith('Opgjort'))).toBe(true)
  })

  test('names its filters', async () => {
    const response = await straks.get(`/api/exports/measures?${period}&channel=phone`, supervisor)
    expect(await response.text()).toContain('"Udvalg: kanal Telefon"')
  })

  test.each(['format=xls', 'by=employee', 'from=2026-11-30&to=2026-11-01'])('refuses %s', async (query) => {
    const response = await straks.get(
      `/api/exports/measures?${query.includes('from') ? query : `${period}&${query}`}`,
      supervisor,
    )
    expect(response.status).toBe(400)
  })
})

describe('GET /api/exports/questions', () => {
  async function rowsFor(cookie: string, more = ''): Promise<Record<string, unknown>[]> {
    const response = await straks.get(`/api/exports/questions?${period}&format=json${more}`, cookie)
    expect(response.status).toBe(200)
    return ((await response.json()) as { rows: Record<string, unknown>[] }).rows
  }

  test('has each question once, those of one contact by the same number', async () => {
    const rows = await rowsFor(supervisor)
    expect(rows).toHaveLength(32)
    expect(new Set(rows.map((row) => row['contact'])).size).toBe(24)
    expect(rows[1]).toMatchObject({ outcome: 'case', reason: 'Mangler dokumenter', counts_as: 'Ikke afklaret' })
  })

  test('names no employee and says nothing in free text', async () => {
    const text = JSON.stringify(await rowsFor(supervisor))
    expect(text).not.toMatch(/frontline|en note|spørgsmål 2|mit pas er udløbet/)
  })

  test('takes the filters of the figures', async () => {
    expect(await rowsFor(supervisor, '&channel=desk')).toHaveLength(5)
    expect(await rowsFor(supervisor, '&topic=99.99')).toHaveLength(0)
  })

  test('has the words for whoever may take them, made harmless', async () => {
    expect((await rowsFor(administrator, '&text=with'))[1]).toMatchObject({ query: '=spørgsmål 2' })
    const csv = await straks.get(`/api/exports/questions?${period}&text=with`, administrator)
    expect(await csv.text()).toContain(`"'=spørgsmål 2"`)
    expect((await straks.get(`/api/exports/questions?${period}&text=with`, supervisor)).status).toBe(403)
  })

  test('is for supervisors', async () => {
    for (const role of ['frontline', 'department', 'editor'] as const) {
      const cookie = await straks.signIn(role)
      for (const what of ['questions', 'measures']) {
        expect((await straks.get(`/api/exports/${what}?${period}`, cookie)).status).toBe(403)
      }
    }
  })

  test('is noted, with how many rows', async () => {
    await rowsFor(administrator, '&text=with&channel=desk')
    const { entries } = await straks.app.store.audit.page({ action: 'export/write', limit: 1 })
    expect(entries).toMatchObject([
      { object: 'straks-spoergsmaal-2026-11-16-2026-11-22.json 5 rækker med spørgsmålenes ordlyd' },
    ])
  })
})
