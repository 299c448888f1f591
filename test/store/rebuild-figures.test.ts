import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import { anEntry } from './contact-log.suite.ts'

test('tells how far it has come while a log is counted anew, and counts it once', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'straks-rebuild-'))
  const file = join(folder, 'straks.sqlite')
  const clock = { now: () => new Date() }
  const store = await createSqliteStore(file, clock)
  await store.accounts.add({ id: 'e1', user: 'e1', name: 'E', role: 'frontline', department: 'skat' }, 'x')
  await store.log.record(Array.from({ length: 10_100 }, () => anEntry({})))
  await store.close()
  // As after an update that counts otherwise.
  const database = openSqlite(file)
  database.exec('delete from counted_versions')
  database.close()
  const told: (readonly [number, number])[] = []
  for (let opening = 0; opening < 2; opening++) {
    await (await createSqliteStore(file, clock, (done, of) => told.push([done, of]))).close()
  }
  expect(told).toEqual([
    [10_000, 10_100],
    [10_100, 10_100],
  ])
  await rm(folder, { recursive: true })
})
