import { parseCsv } from 'hucre/csv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measures } from '../../server/contract/measures.ts'
import { report, type Report } from '../../server/contract/report.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let supervisor: string

const half = 'from=2026-07-01&to=2026-12-31'

beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => new Date('2026-11-23T10:00:00.000Z') } })
  supervisor = await straks.signIn('supervisor')
  const frontline = await straks.signIn('frontline')
  const social = await straks.signIn('department', 'social-og-sundhed')
  const send = async (cookie: string, count: number, changes: { day: string; isSettled: boolean }): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      const times = { askedAt: `${changes.day}T09:00:00.000Z`, endedAt: `${changes.day}T09:02:00.000Z` }
      const ending = changes.isSettled ? {} : { outcome: 'case', reason: 'needs-documents' }
      const questions = [aQuestion({ ...times, ...ending })]
      const sent = aContact({ startedAt: times.askedAt, endedAt: times.endedAt, questions })
      expect((await straks.post('/api/contacts', sent, cookie)).status).toBe(201)
    }
  }
  await send(frontline, 20, { day: '2026-05-04', isSettled: true })
  await send(frontline, 40, { day: '2026-05-05', isSettled: false })
  await send(frontline, 50, { day: '2026-11-16', isSettled: true })
  await send(frontline, 11, { day: '2026-11-17', isSettled: false })
  await send(social, 30, { day: '2026-11-18', isSettled: true })
})

afterAll(() => straks.stop())

async function get(query: string): Promise<Report> {
  const response = await straks.get(`/api/reports?${query}`, supervisor)
  expect(response.status).toBe(200)
  return report.strict().parse(await response.json())
}

describe('GET /api/reports', () => {
  test('tells of the half-year beside the one before it', async () => {
    const { period, before, summary } = await get(half)
    expect([period.label, before.label]).toEqual(['2. halvår 2026', '1. halvår 2026'])
    expect(summary.slice(0, 3)).toEqual([
      'Der er registreret 91 henvendelser med 91 spørgsmål.',
      'I 1. halvår 2026 var det 60 henvendelser med 60 spørgsmål.',
      'Straksafklaringsgraden steg fra 33 til 88 procent (n = 60 og 91); forskellen er større end den statistiske usikkerhed.',
    ])
  })

  test('has the figures of /api/measures', async () => {
    const { sections } = await get(half)
    const same = measures.parse(await (await straks.get(`/api/measures?${half}&by=channel`, supervisor)).json())
    const figures = sections.find(({ code }) => code === 'whole')?.figures ?? []
    expect(figures.slice(0, 4).map(({ now }) => now)).toEqual([
      same.total.questions.strict,
      same.total.questions.withHelpAndReferral,
      same.total.questions.ofEligible,
      same.total.questions.confirmed,
    ])
  })

  test('tells what the unsettled questions ended as, and that the period is not over', async () => {
    const { sections, notes } = await get(half)
    expect(sections.find(({ code }) => code === 'causes')?.sentences).toEqual([
      '11 spørgsmål blev ikke straksafklaret.',
      'Hyppigst var »Sag oprettet eller sendt videre: Mangler dokumenter« (11).',
    ])
    expect(notes).toContain('Perioden er ikke slut, så tallene kan nå at ændre sig.')
  })

  test('tells of one department alone', async () => {
    const { department, summary, sections } = await get(`${half}&department=social-og-sundhed`)
    expect(department).toBe('Social og Sundhed')
    expect(summary[0]).toBe('Der er registreret 30 henvendelser med 30 spørgsmål.')
    expect(summary[1]).toBe('Der er ikke registreret henvendelser i 1. halvår 2026.')
    expect(sections.map(({ code }) => code)).not.toContain('departments')
  })

  test('compares other periods with as many days just before them', async () => {
    const { before, summary, sections } = await get('from=2026-03-01&to=2026-03-10')
    expect([before.from, before.to]).toEqual(['2026-02-19', '2026-02-28'])
    expect(summary).toEqual(['Der er ikke registreret henvendelser i perioden.'])
    expect(sections).toEqual([])
  })

  test('comes as Markdown with the same sentences', async () => {
    const { summary } = await get(half)
    const response = await straks.get(`/api/reports?${half}&format=md`, supervisor)
    expect(response.headers.get('content-disposition')).toContain('straks-rapport-2026-07-01-2026-12-31.md')
    const text = await response.text()
    expect(text).toMatch(/^# Status på straksafklaring, Eksempel Kommune, 2\. halvår 2026\n/)
    for (const sentence of summary) expect(text).toContain(sentence)
    expect(text).toContain('| Straksafklaringsgrad | spørgsmål | 87,9 % |')
    expect(text).not.toMatch(/undefined|NaN|null/)
  })

  test('comes as CSV with the same figures, and both are noted', async () => {
    const { sections } = await get(half)
    const response = await straks.get(`/api/reports?${half}&format=csv`, supervisor)
    const rows = parseCsv(await response.text(), { delimiter: ';' })
    const [first] = sections.flatMap(({ figures }) => figures)
    expect(Number(String(rows[1]?.[4]).replace(',', '.'))).toBe(first?.now.value)
    expect(rows[1]?.at(-1)).toBe('steget')
    // 80 of 91 after 20 of 60, in percentage points.
    expect(rows[0]?.[9]).toBe('Forskel, procentpoint')
    expect(Number(String(rows[1]?.[9]).replace(',', '.'))).toBeCloseTo(100 * (80 / 91 - 20 / 60), 3)
    const { entries } = await straks.app.store.audit.page({ action: 'export/write', limit: 1 })
    expect(entries[0]?.object).toBe('straks-rapport-2026-07-01-2026-12-31.csv')
  })

  test('refuses an unknown department, a period that is turned round, and those who do not oversee', async () => {
    expect((await straks.get(`/api/reports?${half}&department=findes-ikke`, supervisor)).status).toBe(400)
    expect((await straks.get('/api/reports?from=2026-12-31&to=2026-01-01', supervisor)).status).toBe(400)
    expect((await straks.get(`/api/reports?${half}`, await straks.signIn('editor'))).status).toBe(403)
  })
})
