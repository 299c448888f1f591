import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { systemClock } from '../../server/contacts/clock.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { migrations } from '../../server/store/migrations.ts'
import { NodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'

const contact = '01938a2c-7b1e-7000-8000-000000000001'

test.each(Object.keys(migrations))('a store of %s is brought up to date with what it holds', async (from) => {
  const folder = await mkdtemp(join(tmpdir(), 'straks-migrations-'))
  const file = join(folder, 'straks.sqlite')
  await fillAsOf(from, file)
  const store = await createSqliteStore(file, systemClock)
  expect(await store.log.contact(contact)).toMatchObject({
    channel: 'phone',
    isRepeat: true,
    isSelfServiceOffered: false,
    notes: [],
  })
  expect(await store.errands.current('2026-01-01')).toEqual([])
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

test('a note of a former store keeps whose it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'straks-migrations-'))
  const file = join(folder, 'straks.sqlite')
  await fillAsOf('0002-colleagues', file)
  const sqlite = openSqlite(file)
  sqlite.exec(`
    insert into accounts (id, user_name, name, role, department, password_hash, created_at)
      values ('ane', 'ane', 'Ane', 'frontline', 'borgerservice', 'hash', '');
    insert into contact_notes (contact_id, note, recorded_at) values ('${contact}', 'ringer igen', '2026-11-16')`)
  sqlite.close()
  const store = await createSqliteStore(file, systemClock)
  const notes = [{ by: 'Ane', at: '2026-11-16', text: 'ringer igen' }]
  expect(await store.log.contact(contact)).toMatchObject({ endedAt: '2026-11-16T09:00:00.000Z', notes })
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

test('a search of a former store is found by the words of its question', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'straks-migrations-'))
  const file = join(folder, 'straks.sqlite')
  await fillAsOf('0012-handed-over-facts', file)
  const sqlite = openSqlite(file)
  const asked = '2026-11-16T09:00:00.000Z'
  for (const [id, query] of [
    ['q1', 'må jeg holde giraf'],
    ['q2', 'hvor er mit pas'],
  ]) {
    sqlite.exec(`
      insert into questions (id, contact_id, query, life_events, outcome, counts_as, is_eligible, asked_at, ended_at, employee, recorded_at)
        values ('${id}', '${contact}', '${query}', '', 'no-answer', 'unresolved', 1, '${asked}', '${asked}', 'ane', '${asked}');
      insert into question_searches (question_id, day, week, topic, fit, hits, reformulated)
        values ('${id}', '2026-11-16', '2026-W47', '', '${id === 'q1' ? 'unanswered' : 'found'}', 0, 0)`)
  }
  sqlite.close()
  const store = await createSqliteStore(file, systemClock)
  const texts = await store.searches.texts({ from: '2026-11-16', to: '2026-11-16' }, 'unanswered', 5)
  expect(texts).toEqual([{ text: 'må jeg holde giraf', times: 1 }])
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a Straks of that time would have stored, in its columns. */
async function fillAsOf(migration: string, file: string): Promise<void> {
  const sqlite = openSqlite(file)
  const db = new Kysely<unknown>({ dialect: new NodeSqliteDialect(sqlite) })
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateTo(migration)
  if (error !== undefined) throw error as Error
  const at = '2026-11-16T09:00:00.000Z'
  sqlite.exec(`
    insert into contacts (id, channel, department, employee, started_at, day, week, recorded_at)
      values ('${contact}', 'phone', 'borgerservice', 'ane', '${at}', '2026-11-16', '2026-W47', '${at}');
    insert into contact_closings (contact_id, ended_at, is_repeat, recorded_at) values ('${contact}', '${at}', 1, '${at}')`)
  await db.destroy()
}
