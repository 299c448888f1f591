import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../server/contacts/clock.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'

test('everything that was ever logged, judged or noted refuses every change and removal', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'straks-keep-'))
  const file = join(folder, 'straks.sqlite')
  await (await createSqliteStore(file, systemClock)).close()
  const raw = openSqlite(file)
  const guarded = new Set(
    raw
      .prepare(`select tbl_name || ' ' || name as guard from sqlite_master where type = 'trigger'`)
      .all()
      .map(({ guard }) => guard),
  )
  raw.close()
  for (const table of [
    'audit_entries',
    'contacts',
    'contact_closings',
    'questions',
    'corrections',
    'errands',
    'errand_steps',
    'question_searches',
    'calibrations',
    'calibration_questions',
    'calibration_reviewers',
    'calibration_judgements',
  ]) {
    for (const change of ['update', 'delete']) expect(guarded).toContain(`${table} ${table}_refuses_${change}`)
  }
  await rm(folder, { recursive: true, force: true })
})
