import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { LoggedNote, LoggedTransfer } from '../contract/contact-log.ts'
import type { Tables } from './tables.ts'

/** The notes of each of the contacts, oldest first. */
export async function readNotes(db: Kysely<Tables>, contacts: readonly string[]): Promise<Map<string, LoggedNote[]>> {
  const rows = await db
    .selectFrom('contact_notes')
    .leftJoin('accounts', 'accounts.id', 'contact_notes.employee')
    .select(['contact_id', 'note', 'recorded_at', 'accounts.name'])
    .where('contact_id', 'in', contacts)
    .orderBy('contact_notes.seq')
    .execute()
  const notes = new Map<string, LoggedNote[]>()
  for (const { contact_id: contact, name, recorded_at: at, note: text } of rows) {
    notes.set(contact, [...(notes.get(contact) ?? []), { by: name ?? '', at, text }])
  }
  return notes
}

/** Of a row of `contacts`: what was ticked, 0 or 1, when it was last handed over; null where it never was. */
export function tickedWhenHandedOver(tick: 'isRepeat' | 'isSelfServiceOffered'): RawBuilder<number | null> {
  return sql`(select one.body ->> ${sql.lit(tick)} from errands as one
    where one.contact_id = contacts.id and one.subject = 'transfer' order by one.seq desc limit 1)`
}

/** How often and to whom each of the contacts was handed over, oldest first. */
export async function readTransfers(
  db: Kysely<Tables>,
  contacts: readonly string[],
): Promise<Map<string, LoggedTransfer[]>> {
  const rows = await db
    .selectFrom('errands')
    .innerJoin('accounts as maker', 'maker.id', 'errands.maker')
    .leftJoin('errand_steps as taken', (join) =>
      join.onRef('taken.errand_id', '=', 'errands.id').on('taken.kind', '=', 'taken'),
    )
    .leftJoin('accounts as taker', 'taker.id', 'taken.employee')
    .select(['errands.id', 'errands.contact_id', 'errands.department', 'errands.made_at', 'taken.at as taken_at'])
    .select(['maker.name as by', 'taker.name as taken_by'])
    .where('errands.subject', '=', 'transfer')
    .where('errands.contact_id', 'in', contacts)
    .orderBy('errands.seq')
    .execute()
  const transfers = new Map<string, LoggedTransfer[]>()
  for (const { id, contact_id: contact, department, made_at: at, by, taken_by: takenBy, taken_at: takenAt } of rows) {
    const transfer = { id, department: department ?? '', by, at, takenBy, takenAt }
    transfers.set(contact ?? '', [...(transfers.get(contact ?? '') ?? []), transfer])
  }
  return transfers
}
