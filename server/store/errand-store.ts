import type { Kysely, Transaction } from 'kysely'
import type {
  Errand,
  ErrandStepKind,
  ErrandStore,
  ErrandSubject,
  NewErrand,
  NewErrandStep,
} from '../contacts/errand.ts'
import type { Stored } from '../contacts/contact-log.ts'
import type { Colleague } from '../contract/consult.ts'
import { countDone, countMade, readCallbackDays } from './callback-days.ts'
import { refreshContacts } from './figures.ts'
import type { Tables } from './tables.ts'

/** Errands on tables. */
export function createErrandStore(db: Kysely<Tables>): ErrandStore {
  return {
    open: (errand, sealed) => db.transaction().execute((write) => storeErrand(write, errand, sealed)),
    step: (step) => db.transaction().execute((write) => storeStep(write, step)),
    errand: async (id) => (await readErrands(db, [id]))[0] ?? null,

    async current(since) {
      const rows = await db
        .selectFrom('current_errands')
        .select('errand_id')
        .where(({ eb, or }) => or([eb('over_at', 'is', null), eb('over_at', '>', since)]))
        .execute()
      return readErrands(
        db,
        rows.map((row) => row.errand_id),
      )
    },

    callbackDays: (span, now) => readCallbackDays(db, span, now),

    async sealedPersons() {
      const rows = await db.selectFrom('callback_persons').select(['errand_id', 'sealed']).execute()
      return new Map(rows.map((row) => [row.errand_id, row.sealed]))
    },

    async erasePerson(callback) {
      await db.deleteFrom('callback_persons').where('errand_id', '=', callback).execute()
    },

    async erasePersonsBefore(madeAt) {
      const { numDeletedRows } = await db
        .deleteFrom('callback_persons')
        .where('made_at', '<', madeAt)
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

async function storeErrand(write: Transaction<Tables>, errand: NewErrand, sealed: string | null): Promise<Stored> {
  const said = {
    subject: errand.subject,
    department: errand.department,
    maker: errand.maker,
    contact_id: errand.contact,
    question_id: errand.question,
    body: JSON.stringify(errand.body),
  }
  const known = await write
    .selectFrom('errands')
    .select(Object.keys(said) as (keyof typeof said)[])
    .where('id', '=', errand.id)
    .executeTakeFirst()
  if (known) return isSame(known, said) ? 'known' : 'conflict'
  const { id, madeAt, dueAt, note } = errand
  await write
    .insertInto('errands')
    .values({ id, made_at: madeAt, due_at: dueAt, ...said })
    .execute()
  await write.insertInto('current_errands').values({ errand_id: id, over_at: null }).execute()
  if (sealed !== null) {
    await write.insertInto('callback_persons').values({ errand_id: id, made_at: madeAt, sealed }).execute()
  }
  if (errand.contact !== null && note !== '') {
    const written = { contact_id: errand.contact, employee: errand.maker, note, recorded_at: madeAt }
    await write
      .insertInto('contact_notes')
      .values({ errand_id: id, ...written })
      .execute()
  }
  if (errand.subject === 'callback') await countMade(write, errand)
  if (errand.subject === 'transfer' && errand.contact !== null) await refreshContacts(write, [errand.contact])
  return 'new'
}

async function storeStep(write: Transaction<Tables>, step: NewErrandStep): Promise<Stored | 'taken'> {
  const said = { errand_id: step.errand, kind: step.kind, employee: step.employee, text: step.text }
  const known = await write
    .selectFrom('errand_steps')
    .select(Object.keys(said) as (keyof typeof said)[])
    .where('id', '=', step.id)
    .executeTakeFirst()
  if (known) return isSame(known, said) ? 'known' : 'conflict'
  if (step.claim !== null && (await isClaimed(write, step.claim))) return 'taken'
  await write
    .insertInto('errand_steps')
    .values({ id: step.id, at: step.at, claim: step.claim, ...said })
    .execute()
  if (step.isLast) {
    await write.updateTable('current_errands').set({ over_at: step.at }).where('errand_id', '=', step.errand).execute()
    await countDone(write, step)
  }
  return 'new'
}

async function isClaimed(write: Transaction<Tables>, claim: string): Promise<boolean> {
  const holder = await write.selectFrom('errand_steps').select('id').where('claim', '=', claim).executeTakeFirst()
  return holder !== undefined
}

function isSame(stored: Record<string, unknown>, sent: Record<string, unknown>): boolean {
  return Object.keys(sent).every((name) => stored[name] === sent[name])
}

async function readErrands(db: Kysely<Tables>, ids: readonly string[]): Promise<Errand[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('errands')
    .leftJoin('contact_notes', 'contact_notes.errand_id', 'errands.id')
    .selectAll('errands')
    .select('contact_notes.note')
    .where('errands.id', 'in', ids)
    .orderBy('errands.seq')
    .execute()
  const taken = await db.selectFrom('errand_steps').selectAll().where('errand_id', 'in', ids).orderBy('seq').execute()
  const people = await readColleagues(db, [...rows.map(({ maker }) => maker), ...taken.map(({ employee }) => employee)])
  const personOf = (id: string): Colleague => people.get(id) ?? { id, name: '', department: '' }
  const steps = Map.groupBy(taken, ({ errand_id: errand }) => errand)
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject as ErrandSubject,
    department: row.department,
    maker: personOf(row.maker),
    madeAt: row.made_at,
    contact: row.contact_id,
    question: row.question_id,
    dueAt: row.due_at,
    body: JSON.parse(row.body) as unknown,
    note: row.note ?? '',
    steps: (steps.get(row.id) ?? []).map(({ id, kind, employee, at, text }) => ({
      id,
      kind: kind as ErrandStepKind,
      by: personOf(employee),
      at,
      text,
    })),
  }))
}

async function readColleagues(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Colleague>> {
  const rows = await db.selectFrom('accounts').select(['id', 'name', 'department']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
