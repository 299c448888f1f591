import type { Kysely, Transaction } from 'kysely'
import type { Clock } from '../contacts/clock.ts'
import type { ContactEntry, ContactLog, CorrectionEntry, QuestionEntry, Stored } from '../contacts/contact-log.ts'
import { readAskedTogether } from './asked-together-reading.ts'
import { isOwnContact, readContact, readOutcomes } from './contact-reading.ts'
import { refreshContacts } from './figures.ts'
import { readPage } from './log-page-reading.ts'
import { walkQuestions } from './log-walk.ts'
import { storeSearch } from './search-log.ts'
import { readSettledUses } from './settled-reading.ts'
import type { Tables } from './tables.ts'
import { readTally } from './tally-reading.ts'

/** The contact log on tables. */
export function createContactLog(db: Kysely<Tables>, clock: Clock): ContactLog {
  return {
    record: (contacts) => inOneTransaction(db, (write) => recordAll(write, contacts, clock.now().toISOString())),
    correct: (correction) => inOneTransaction(db, (write) => storeCorrection(write, correction, clock.now())),
    originOf: async (question) =>
      (await db
        .selectFrom('questions')
        .select(['employee', 'article'])
        .where('id', '=', question)
        .executeTakeFirst()) ?? null,
    outcomesOf: (questions) => readOutcomes(db, questions),
    page: (filter, employee) => readPage(db, filter, employee),
    contact: (id) => readContact(db, id),
    isOwn: (contact, employee) => isOwnContact(db, contact, employee),
    questions: (filter) => walkQuestions(db, filter),
    settledUses: (since, most) => readSettledUses(db, since, most),
    askedTogether: (since, most) => readAskedTogether(db, { since, most }),
    tally: (selection, by) => readTally(db, selection, by),
  }
}

/** Thrown inside a transaction so that it is rolled back; never leaves this file. */
class Conflict extends Error {}

async function inOneTransaction(
  db: Kysely<Tables>,
  store: (write: Transaction<Tables>) => Promise<Stored>,
): Promise<Stored> {
  try {
    return await db.transaction().execute(store)
  } catch (error) {
    if (error instanceof Conflict) return 'conflict'
    throw error
  }
}

async function recordAll(write: Transaction<Tables>, contacts: readonly ContactEntry[], now: string): Promise<Stored> {
  let isNew = false
  for (const contact of contacts) {
    if (await storeContact(write, contact, now)) isNew = true
  }
  const ids = contacts.map(({ id }) => id)
  if (isNew) await refreshContacts(write, ids)
  return isNew ? 'new' : 'known'
}

/** @returns whether anything in it was new */
async function storeContact(write: Transaction<Tables>, contact: ContactEntry, now: string): Promise<boolean> {
  const isNewContact = await storeHeader(write, contact, now)
  const isNewClosing = contact.endedAt !== null && (await storeClosing(write, contact, contact.endedAt, now))
  let isNewQuestion = false
  for (const question of contact.questions) {
    if (await storeQuestion(write, contact, question, now)) isNewQuestion = true
  }
  return isNewContact || isNewClosing || isNewQuestion
}

async function storeHeader(write: Transaction<Tables>, contact: ContactEntry, now: string): Promise<boolean> {
  const header = { channel: contact.channel, started_at: contact.startedAt }
  const known = await write
    .selectFrom('contacts')
    .select(['channel', 'employee', 'started_at'])
    .where('id', '=', contact.id)
    .executeTakeFirst()
  if (known && known.employee !== contact.employee && !(await isHandedOver(write, contact))) throw new Conflict()
  if (known) return isSameOrConflict(known, header)
  const { id, employee, department, day, week } = contact
  await write
    .insertInto('contacts')
    .values({ id, employee, department, day, week, ...header, recorded_at: now })
    .execute()
  return true
}

/** Whether the employee handed this contact over, or took it up. */
async function isHandedOver(write: Transaction<Tables>, { id, employee }: ContactEntry): Promise<boolean> {
  const transfers = await write
    .selectFrom('errands')
    .leftJoin('errand_steps', 'errand_steps.errand_id', 'errands.id')
    .select(['errands.maker', 'errand_steps.employee'])
    .where('errands.contact_id', '=', id)
    .where('errands.subject', '=', 'transfer')
    .execute()
  return transfers.some((one) => one.maker === employee || one.employee === employee)
}

async function storeClosing(
  write: Transaction<Tables>,
  contact: ContactEntry,
  endedAt: string,
  now: string,
): Promise<boolean> {
  const closing = {
    ended_at: endedAt,
    is_repeat: Number(contact.isRepeat),
    is_self_service_offered: Number(contact.isSelfServiceOffered),
  }
  const known = await write
    .selectFrom('contact_closings')
    .select(Object.keys(closing) as (keyof typeof closing)[])
    .where('contact_id', '=', contact.id)
    .execute()
  if (known.some((one) => isSame(one, closing))) return false
  // Closed, taken up again and then handed over: whoever took it over closes it for good.
  if (known.length > 0 && !(await isHandedOver(write, contact))) throw new Conflict()
  await write
    .insertInto('contact_closings')
    .values({ contact_id: contact.id, ...closing, recorded_at: now })
    .execute()
  if (contact.note !== '') {
    await write
      .insertInto('contact_notes')
      .values({
        contact_id: contact.id,
        employee: contact.employee,
        errand_id: null,
        note: contact.note,
        recorded_at: now,
      })
      .execute()
  }
  return true
}

async function storeQuestion(
  write: Transaction<Tables>,
  contact: ContactEntry,
  question: QuestionEntry,
  now: string,
): Promise<boolean> {
  const said = {
    contact_id: contact.id,
    query: question.query,
    asked_at: question.askedAt,
    ended_at: question.endedAt,
    article: question.article?.id ?? null,
    revision: question.article?.revision ?? null,
    section: question.article?.section ?? null,
    outcome: question.outcome,
    reason: question.reason,
  }
  const known = await write
    .selectFrom('questions')
    .select(Object.keys(said) as (keyof typeof said)[])
    .where('id', '=', question.id)
    .executeTakeFirst()
  if (known) return isSameOrConflict(known, known.query === '' ? { ...said, query: '' } : said)
  const judged = {
    topic: question.topic,
    life_events: question.lifeEvents.join(' '),
    counts_as: question.countsAs,
    is_eligible: Number(question.isEligible),
  }
  const { seq } = await write
    .insertInto('questions')
    .values({ id: question.id, ...said, ...judged, employee: contact.employee, recorded_at: now })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await storeSearch(write, contact, { ...question, seq })
  return true
}

async function storeCorrection(write: Transaction<Tables>, correction: CorrectionEntry, now: Date): Promise<Stored> {
  const said = {
    question_id: correction.question,
    outcome: correction.outcome,
    reason: correction.reason,
    because: correction.because,
  }
  const known = await write
    .selectFrom('corrections')
    .select(Object.keys(said) as (keyof typeof said)[])
    .where('id', '=', correction.id)
    .executeTakeFirst()
  if (known) return isSameOrConflict(known, said) || 'known'
  const { id, employee, countsAs, isEligible } = correction
  const judged = { counts_as: countsAs, is_eligible: Number(isEligible) }
  await write
    .insertInto('corrections')
    .values({ id, ...said, ...judged, employee, recorded_at: now.toISOString() })
    .execute()
  const { contact_id: contact } = await write
    .selectFrom('questions')
    .select('contact_id')
    .where('id', '=', correction.question)
    .executeTakeFirstOrThrow()
  await refreshContacts(write, [contact])
  return 'new'
}

/** @returns false (nothing new) when what is stored says the same; throws Conflict when it does not */
function isSameOrConflict(stored: Record<string, unknown>, sent: Record<string, unknown>): false {
  if (!isSame(stored, sent)) throw new Conflict()
  return false
}

function isSame(stored: Record<string, unknown>, sent: Record<string, unknown>): boolean {
  return Object.keys(sent).every((name) => stored[name] === sent[name])
}
