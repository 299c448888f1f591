import { readXlsx } from 'hucre/xlsx'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Costs } from '../../server/contract/cost.ts'
import type {
  CountingFigures,
  Coverage,
  ImportedFile,
  ImportLook,
  ImportMapping,
} from '../../server/contract/counting.ts'
import type { Measures } from '../../server/contract/measures.ts'
import { connect } from '../live/live-client.ts'
import { aContact, aQuestion, runStraks, type RunningStraks } from '../running-straks.ts'

const NOW = '2026-11-20T12:00:00.000Z'
const PERIOD = 'from=2026-11-16&to=2026-11-20'

let straks: RunningStraks
let supervisor: string
let frontline: string

beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => new Date(NOW) } })
  supervisor = await straks.signIn('supervisor')
  frontline = await straks.signIn('frontline')
})
afterAll(() => straks.stop())

async function ask<Answer>(path: string, cookie = supervisor): Promise<Answer> {
  const answer = await straks.get(`/api${path}`, cookie)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Answer
}

async function problemOf(answer: Response): Promise<string> {
  const { code, message } = (await answer.json()) as { code: string; message: string }
  return `${answer.status} ${code} ${message}`
}

const aPeriod = (changes: object = {}) => ({
  id: uuidv7(),
  name: 'Tælleuge 47',
  from: '2026-11-16',
  to: '2026-11-20',
  departments: ['borgerservice'],
  tasks: ['23.05.01', 'Nøgler til kælderen'],
  ...changes,
})

describe('counting by hand', () => {
  const period = aPeriod()

  test('is laid down by a supervisor, with the names of KLE numbers, once', async () => {
    expect((await straks.post('/api/counting/periods', period, supervisor)).status).toBe(201)
    expect((await straks.post('/api/counting/periods', period, supervisor)).status).toBe(200)
    expect((await straks.post('/api/counting/periods', { ...period, name: 'x' }, supervisor)).status).toBe(409)
    const { periods } = await ask<{ periods: { tasks: object[] }[] }>('/counting/open', frontline)
    expect(periods[0]?.tasks).toEqual([
      { code: '23.05.01', label: expect.stringMatching(/^\p{L}/u) as unknown },
      { code: 'eget-2', label: 'Nøgler til kælderen' },
    ])
  })

  test('is laid down by nobody else, for no department that is not there, and with no KLE number that is not', async () => {
    expect((await straks.post('/api/counting/periods', aPeriod(), frontline)).status).toBe(403)
    const post = async (changes: object): Promise<string> =>
      problemOf(await straks.post('/api/counting/periods', aPeriod(changes), supervisor))
    expect(await post({ departments: ['nowhere'] })).toMatch(/^400 unknown-code/)
    expect(await post({ tasks: ['99.99.99'] })).toMatch(/KLE-nummeret 99.99.99 findes ikke/)
    expect(await post({ tasks: ['Pas', 'Pas'] })).toMatch(/står der to gange/)
    expect(await post({ from: '2026-11-21' })).toMatch(/^400 invalid-request/)
  })

  test('keeps each count once, and takes back one of one’s own', async () => {
    const client = await connect(straks.url, frontline)
    const count = { period: period.id, channel: 'phone', task: '23.05.01', type: 'transaction', countedAt: NOW }
    const keys = Array.from({ length: 12 }, () => uuidv7())
    for (const [at, key] of keys.entries()) {
      client.send({ type: 'count/record', key, count: { ...count, isSettled: at < 9 } as never })
      expect(await client.next('count/recorded')).toEqual({ type: 'count/recorded', key, isKnown: false })
    }
    client.send({ type: 'count/record', key: keys[0] ?? '', count: { ...count, isSettled: true } as never })
    expect(await client.next('count/recorded')).toMatchObject({ isKnown: true })
    for (const isKnown of [false, true]) {
      client.send({ type: 'count/withdraw', key: uuidv7(), count: keys[11] ?? '' })
      expect(await client.next('count/recorded')).toMatchObject({ isKnown })
    }
    await client.close()
    const figures = await ask<CountingFigures>(`/counting/periods/${period.id}`)
    expect(figures.counted).toBe(11)
    expect(figures.rows).toMatchObject([
      { task: '23.05.01', channel: 'phone', counted: 11, types: { transaction: 11, case: 0 } },
    ])
    expect(figures.settled).toMatchObject({ n: 11, resolved: 9 })
  })

  test.each([
    ['a period that is not there', { period: uuidv7() }, 'counting-missing'],
    ['a task that is not in it', { task: 'eget-9' }, 'unknown-code'],
    ['a channel that the municipality has not', { channel: 'fax' }, 'unknown-code'],
    ['a moment outside of it', { countedAt: '2026-11-21T12:00:00.000Z' }, 'invalid-request'],
  ])('refuses %s', async (_, changes, code) => {
    const client = await connect(straks.url, frontline)
    const count = { period: period.id, channel: 'phone', task: '23.05.01', type: 'case', isSettled: true }
    client.send({ type: 'count/record', key: uuidv7(), count: { ...count, countedAt: NOW, ...changes } as never })
    expect(await client.next('problem/raised')).toMatchObject({ problem: { code } })
    await client.close()
  })

  test('refuses other departments, and to take back what a colleague counted', async () => {
    const other = await connect(straks.url, await straks.signIn('department', 'skat'))
    const key = uuidv7()
    const count = { period: period.id, channel: 'phone', task: '23.05.01', type: 'case', isSettled: true }
    other.send({ type: 'count/record', key, count: { ...count, countedAt: NOW } as never })
    expect(await other.next('problem/raised')).toMatchObject({ key, problem: { code: 'not-allowed' } })
    await other.close()
    const own = await connect(straks.url, frontline)
    own.send({ type: 'count/record', key, count: { ...count, countedAt: NOW } as never })
    await own.next('count/recorded')
    const colleague = await connect(straks.url, await straks.signIn('frontline'))
    colleague.send({ type: 'count/withdraw', key: uuidv7(), count: key })
    expect(await colleague.next('problem/raised')).toMatchObject({ problem: { code: 'count-missing' } })
    own.send({ type: 'count/withdraw', key: uuidv7(), count: key })
    await own.next('count/recorded')
    await Promise.all([own.close(), colleague.close()])
  })
})

const mapping: ImportMapping = {
  day: 'Dato',
  contacts: 'Antal',
  channel: { kind: 'column', column: 'Kanal', channels: { Telefon: 'phone', Skranke: 'desk' } },
}
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const file = (...rows: string[]) => ({
  source: 'Telefonsystem',
  fileName: 'uge47.csv',
  content: base64(['Dato;Kanal;Antal', ...rows].join('\r\n')),
})

describe('importing totals', () => {
  const first = file('16-11-2026;Telefon;30', '17-11-2026;Telefon;30', '16-11-2026;Skranke;5')
  const id = uuidv7()

  test('shows a file before anything of it is kept, with a mapping guessed from its columns', async () => {
    const answer = await straks.post('/api/counting/imports/look', { ...first, mapping: null }, supervisor)
    const look = (await answer.json()) as ImportLook
    expect(look).toMatchObject({
      columns: ['Dato', 'Kanal', 'Antal'],
      rows: 3,
      isMappingKept: false,
      isSameFile: false,
    })
    expect(look.mapping).toMatchObject({ day: 'Dato', contacts: 'Antal', channel: { column: 'Kanal' } })
    expect(look.channelNames).toEqual(['Telefon', 'Skranke'])
    expect(look.faults).toEqual([{ line: 4, reason: 'Kanalen "Skranke" er ikke knyttet til en af kommunens kanaler.' }])
    expect(await ask<ImportedFile[]>('/counting/imports')).toEqual([])
  })

  test('names a wrong row and keeps nothing of the file', async () => {
    const wrong = file('16-11-2026;Telefon;30', '17-11-2026;Telefon;tredive')
    const answer = await straks.post(
      '/api/counting/imports',
      { ...wrong, id: uuidv7(), mapping, replaces: [] },
      supervisor,
    )
    expect(await problemOf(answer)).toBe(
      '400 invalid-request Én række kan ikke bruges. Intet er indlæst. Linje 3: "tredive" er ikke et helt antal. Skriv fx 1.250.',
    )
    expect(await ask<ImportedFile[]>('/counting/imports')).toEqual([])
  })

  test('keeps a file once, and its mapping under the name of the system', async () => {
    const sent = { ...first, id, mapping, replaces: [] }
    expect((await straks.post('/api/counting/imports', sent, supervisor)).status).toBe(201)
    expect((await straks.post('/api/counting/imports', sent, supervisor)).status).toBe(200)
    const [kept] = await ask<ImportedFile[]>('/counting/imports')
    expect(kept).toMatchObject({ id, rows: 3, contacts: 65, from: '2026-11-16', to: '2026-11-17', replacedBy: null })
    const later = { ...file('18-11-2026;Skranke;7'), mapping: null }
    const look = (await (await straks.post('/api/counting/imports/look', later, supervisor)).json()) as ImportLook
    expect(look).toMatchObject({ mapping, isMappingKept: true, already: [], faults: [] })
  })

  test('says what is there already, and replaces it as a whole only when told to', async () => {
    const again = { ...first, mapping: null }
    const look = (await (await straks.post('/api/counting/imports/look', again, supervisor)).json()) as ImportLook
    expect(look).toMatchObject({ isSameFile: true, already: [{ id }] })
    const next = { ...file('16-11-2026;Telefon;40', '17-11-2026;Telefon;40'), id: uuidv7(), mapping }
    const refused = await straks.post('/api/counting/imports', { ...next, replaces: [] }, supervisor)
    expect(await problemOf(refused)).toMatch(/^409 import-overlaps/)
    expect((await straks.post('/api/counting/imports', { ...next, replaces: [id] }, supervisor)).status).toBe(201)
    const kept = await ask<ImportedFile[]>('/counting/imports')
    expect(kept.map((one) => [one.id, one.replacedBy])).toEqual([
      [next.id, null],
      [id, next.id],
    ])
  })

  test('takes files that are larger than other bodies may be, up to a bound', async () => {
    const rows = Array.from({ length: 20_000 }, () => '16-11-2026;Telefon;1')
    const large = { ...file(...rows), source: 'Stort', mapping }
    const look = (await (await straks.post('/api/counting/imports/look', large, supervisor)).json()) as ImportLook
    expect(look.totals).toEqual([{ day: '2026-11-16', channel: 'phone', contacts: 20_000 }])
    const tooLarge = { ...large, ...file(...rows, ...rows, ...rows) }
    // The server answers before it has heard all and hangs up: nothing else may use that connection.
    const alone = { connection: 'close' }
    const refused = await straks.post('/api/counting/imports/look', tooLarge, supervisor, alone)
    expect(await problemOf(refused)).toMatch(/^413 too-large Filen er for stor/)
  })

  test('is for supervisors', async () => {
    for (const path of ['/counting/imports', '/counting/periods', `/counting/coverage?${PERIOD}`, `/costs?${PERIOD}`]) {
      expect((await straks.get(`/api${path}`, frontline)).status).toBe(403)
    }
  })
})

describe('coverage', () => {
  test('compares the days that both have', async () => {
    const on = (day: string) =>
      aContact({
        startedAt: `${day}T09:00:00.000Z`,
        endedAt: `${day}T09:05:00.000Z`,
        questions: [aQuestion({ askedAt: `${day}T09:00:00.000Z`, endedAt: `${day}T09:02:00.000Z` })],
      })
    const days = ['2026-11-16', '2026-11-17', '2026-11-19']
    for (const day of days) {
      for (let at = 0; at < 20; at++) {
        expect((await straks.post('/api/contacts', on(day), frontline)).status).toBe(201)
      }
    }
    const { weeks, channels } = await ask<Coverage>(`/counting/coverage?${PERIOD}`)
    // 40 contacts on the two days that the telephone system has numbers for, of its 80; the 20 on Thursday are left out.
    const row = { channel: 'phone', registered: 40, total: 80, days: 2, coverage: { value: 0.5, n: 80 } }
    expect(weeks).toMatchObject([{ ...row, week: '2026-W47' }])
    expect(channels).toMatchObject([row])
  })
})

describe('costs', () => {
  test('uses no prices unless they are chosen', async () => {
    const costs = await ask<Costs>(`/costs?${PERIOD}`)
    expect(costs.chosen).toBeNull()
    expect(costs.totalOere).toBeNull()
    expect(costs.lists.map(({ key, isPreset }) => [key, isPreset])).toEqual([
      ['kl-2011', true],
      ['norwegian', true],
    ])
    // 60 in Straks and 11 counted by hand; the telephone system counted 80.
    expect(costs.rows).toMatchObject([
      { channel: 'phone', registered: 71, imported: 80, contacts: [71, 80], costOere: null },
    ])
  })

  test('multiplies intervals with the municipality’s own prices, which are added and never changed', async () => {
    const list = {
      id: uuidv7(),
      name: 'Egne priser',
      year: 2026,
      source: 'Regnskab 2025',
      selfService: { lowOere: 500, highOere: 500 },
      prices: [{ channel: 'phone', lowOere: 5000, highOere: 6000 }],
    }
    expect((await straks.post('/api/costs/prices', list, frontline)).status).toBe(403)
    expect((await straks.post('/api/costs/prices', list, supervisor)).status).toBe(201)
    expect((await straks.post('/api/costs/prices', list, supervisor)).status).toBe(200)
    expect((await straks.post('/api/costs/prices', { ...list, year: 2025 }, supervisor)).status).toBe(409)
    const costs = await ask<Costs>(`/costs?${PERIOD}&prices=${list.id}&share=50`)
    expect(costs.chosen).toMatchObject({ year: 2026, source: 'Regnskab 2025', madeBy: 'supervisor', madeAt: NOW })
    // 71 × 50 kr. … 80 × 60 kr.; half of them times 45 … 55 kr.
    expect(costs.totalOere).toEqual([355_000, 480_000])
    expect(costs.savingOere).toEqual([159_750, 220_000])
    expect(costs.assumptions.join(' ')).toMatch(/Egne priser.*\(2026\).*50 %/)
  })

  test('counts as many contacts as /api/measures', async () => {
    const { total } = await ask<Measures>(`/measures?${PERIOD}`)
    expect(total.contacts.all).toBe(60)
  })
})

test('exports questions and counted contacts by KLE number and channel, as CSV and XLSX', async () => {
  const csv = await straks.get(`/api/counting/export?${PERIOD}&format=csv`, supervisor)
  expect(csv.headers.get('content-disposition')).toContain('henvendelser-kle-kanal-2026-11-16-2026-11-20.csv')
  const lines = (await csv.text()).split('\r\n')
  expect(lines[0]).toContain('"KLE-nummer";"Emne";"Kanal"')
  expect(lines[1]).toMatch(/^"Straks, spørgsmål";"'[\d.]+";"[^"]+";"Telefon";"60";"60";"60";/)
  expect(lines[2]).toMatch(/^"Tælleuge 47, henvendelser";"'23.05.01";"[^"]+";"Telefon";"11";"11";"9";/)
  expect(lines).toContain('"Periode: 16. november 2026 til 20. november 2026, begge dage med."')
  expect(lines.find((line) => line.startsWith('"Opgjort'))).toMatch(/\d\. [a-z]+ \d{4} kl\. \d\d\.\d\d\."$/)
  const xlsx = await straks.get(`/api/counting/export?${PERIOD}&format=xlsx`, supervisor)
  const { sheets } = await readXlsx(Buffer.from(await xlsx.arrayBuffer()))
  expect(sheets[0]?.rows[2]?.slice(1, 2)).toEqual(['23.05.01'])
})
