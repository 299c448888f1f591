import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../server/contacts/clock.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { anEntry, contactLogSuite, type StoreUnderTest } from './contact-log.suite.ts'
import { handedOverSuite } from './handed-over.suite.ts'

async function openTemporary(): Promise<StoreUnderTest & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'straks-store-'))
  const file = join(folder, 'straks.sqlite')
  const store = await createSqliteStore(file, systemClock)
  return {
    file,
    store,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

describe('the SQLite store', () => {
  contactLogSuite(openTemporary)
  handedOverSuite(openTemporary)

  test('has its contacts again after it was closed', async () => {
    const under = await openTemporary()
    const contact = anEntry()
    await under.store.log.record([contact])
    await under.store.close()
    const again = await createSqliteStore(under.file, systemClock)
    expect((await again.log.contact(contact.id))?.questions).toHaveLength(1)
    await again.close()
    await rm(join(under.file, '..'), { recursive: true, force: true })
  })

  test.each(['audit_entries', 'revisions', 'contacts', 'contact_closings', 'questions', 'corrections'])(
    'refuses to change or remove anything in %s',
    async (table) => {
      const under = await openTemporary()
      const question = anEntry()
      await under.store.log.record([question])
      await under.store.audit.note({ at: 'nu', account: 'a', action: 'contact/read', object: 'o' })
      await under.store.revisions.remember([{ article: 'a', hash: 'h', title: 't', text: 't', sections: {} }], 'nu')
      const asked = question.questions[0]?.id ?? ''
      await under.store.log.correct({
        id: 'c',
        question: asked,
        outcome: 'abandoned',
        reason: null,
        because: '',
        employee: 'e',
        countsAs: 'excluded',
        isEligible: true,
      })
      await under.store.close()
      const raw = new DatabaseSync(under.file)
      expect(raw.prepare(`select count(*) as n from ${table}`).get()?.['n']).toBe(1)
      const column = table === 'contact_closings' ? 'ended_at' : table === 'revisions' ? 'title' : 'rowid'
      expect(() => raw.exec(`update ${table} set ${column} = ${column}`)).toThrow(`${table} only grows`)
      expect(() => raw.exec(`delete from ${table}`)).toThrow(`${table} only grows`)
      raw.close()
      await rm(join(under.file, '..'), { recursive: true, force: true })
    },
  )
})
