import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Coverage, ImportLook, ImportMapping } from '../../server/contract/counting.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'

let straks: RunningStraks
let supervisor: string

beforeAll(async () => {
  straks = await runStraks({ clock: { now: () => new Date('2026-11-20T12:00:00.000Z') } })
  supervisor = await straks.signIn('supervisor')
})
afterAll(() => straks.stop())

async function problemOf(answer: Response): Promise<string> {
  const { code, message } = (await answer.json()) as { code: string; message: string }
  return `${answer.status} ${code} ${message}`
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const sentFile = { source: 'Telefonsystem', fileName: 'uge47.csv' }
const mapping: ImportMapping = { day: 'Dato', contacts: 'Antal', channel: { kind: 'whole-file', channel: 'phone' } }

describe('a file of totals', () => {
  // Seen: the same file under another name of its system counted everything twice, and the coverage was halved.
  test('takes the same file once, whatever its system is called, and read another way it is another import', async () => {
    const once = { ...sentFile, content: base64('Dato;Antal\r\n10-11-2026;7'), id: uuidv7(), mapping, replaces: [] }
    const send = (changes: object) => straks.post('/api/counting/imports', { ...once, ...changes }, supervisor)
    expect((await send({ source: 'Køsystem' })).status).toBe(201)
    const again = await problemOf(await send({ source: 'køsystem', id: uuidv7() }))
    expect(again).toBe('409 import-overlaps Den samme fil er allerede indlæst og tæller med. Intet er indlæst.')
    const asDesk = { ...mapping, channel: { kind: 'whole-file', channel: 'desk' } }
    expect(await problemOf(await send({ source: 'Køsystem', mapping: asDesk }))).toMatch(/^409 record-conflict/)
    expect((await send({ source: 'Køsystem' })).status).toBe(200)
    const next = { source: 'Køsystem', id: uuidv7(), mapping: asDesk, replaces: [once.id] }
    expect((await send(next)).status).toBe(201)
    const answer = await straks.get('/api/counting/coverage?from=2026-11-10&to=2026-11-10', supervisor)
    const { channels } = (await answer.json()) as Coverage
    expect(channels.map(({ channel, total }) => [channel, total])).toEqual([['desk', 7]])
  })

  // Seen: a picture was a table with one column, and a workbook "has a heading but no rows".
  test.each([
    ['a workbook', Buffer.from('PK\u0003\u0004\u0000\u0000xl/workbook.xml')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['UTF-16 that does not say so', Buffer.from('Dato;Antal\r\n16-11-2026;5', 'utf16le')],
  ])('says that %s is no table', async (_, bytes) => {
    const sent = { ...sentFile, content: bytes.toString('base64'), mapping: null }
    const answer = await straks.post('/api/counting/imports/look', sent, supervisor)
    expect(await problemOf(answer)).toBe(
      '400 invalid-request Filen kan ikke læses som en tabel. Gem den som CSV, og prøv igen.',
    )
  })

  test('reads the UTF-16 that Excel writes', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Dato\tAntal\r\n16-11-2026\t5', 'utf16le')])
    const sent = { ...sentFile, content: bytes.toString('base64'), mapping: null }
    const look = (await (await straks.post('/api/counting/imports/look', sent, supervisor)).json()) as ImportLook
    expect(look.totals).toEqual([{ day: '2026-11-16', channel: 'phone', contacts: 5 }])
  })

  test('shows and keeps no CPR number of a file', async () => {
    const column = { kind: 'column', column: 'Kanal 010180-1234', channels: { 'Anna 010180-1234': 'phone' } }
    const content = base64('Dato;Antal;Kanal 010180-1234\r\n12-11-2026;5;Anna 010180-1234')
    const named = { source: 'Navne', fileName: 'a.csv', content, mapping: { ...mapping, channel: column } }
    const kept = await straks.post('/api/counting/imports', { ...named, id: uuidv7(), replaces: [] }, supervisor)
    expect(kept.status).toBe(201)
    const look = await straks.post('/api/counting/imports/look', { ...named, mapping: null }, supervisor)
    const shown = await look.text()
    expect(shown).toContain('Anna [cpr]')
    expect(shown).not.toContain('010180-1234')

    for (const text of ['Dato;Antal;Navn\r\n16-11-2026;5;010180-1234', 'A;010180-1234;010180-1234\r\n1;2;3']) {
      const sent = { ...sentFile, content: base64(text), mapping: null }
      const answer = await straks.post('/api/counting/imports/look', sent, supervisor)
      expect(await answer.text()).not.toContain('010180-1234')
    }
  })
})
