import type { Kysely } from 'kysely'
import type { CountsAs } from '../contract/configuration.ts'
import type { ContactJudgement } from '../measures/contact-judgement.ts'
import type { QuestionFact } from '../measures/question-fact.ts'
import { jsonList } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** A fact as it follows from the log alone, with what its row is found by. */
export interface LoggedFact extends Omit<QuestionFact, 'isTakenBack'> {
  readonly contactSeq: number
  readonly questionSeq: number
}

/** With what follows from the other questions: when a repeat took the settlement back, and how its contact was judged. */
export interface StoredFact extends LoggedFact {
  readonly takenBackAt: string | null
  readonly judgement: ContactJudgement
}

export function factOf(stored: Omit<StoredFact, 'judgement'>): QuestionFact {
  return { ...stored, isTakenBack: stored.takenBackAt !== null }
}

type FactRow = Tables['question_facts']

/** The facts as they stand in their table. */
export async function readFacts(db: Kysely<Tables>, contactSeqs: readonly number[]): Promise<StoredFact[]> {
  if (contactSeqs.length === 0) return []
  const rows = await db
    .selectFrom('question_facts')
    .innerJoin('contacts', (join) =>
      join.onRef('contacts.day', '=', 'question_facts.day').onRef('contacts.seq', '=', 'question_facts.contact_seq'),
    )
    .selectAll('question_facts')
    .where('contacts.seq', 'in', jsonList(contactSeqs))
    .orderBy('question_facts.contact_seq')
    .orderBy('question_seq')
    .execute()
  return rows.map(factOfRow)
}

export function factOfRow(row: FactRow): StoredFact {
  return {
    contactSeq: row.contact_seq,
    questionSeq: row.question_seq,
    id: row.question_id,
    contact: String(row.contact_seq),
    day: row.day,
    week: row.week,
    hour: row.hour,
    channel: row.channel,
    department: row.department,
    topic: row.topic,
    article: row.article,
    lifeEvents: row.life_events === '' ? [] : row.life_events.split(' '),
    outcome: row.outcome,
    reason: row.reason,
    countsAs: row.counts_as as CountsAs,
    isEligible: row.is_eligible === 1,
    askedAt: row.asked_at,
    seconds: row.seconds,
    takenBackAt: row.taken_back_at,
    isContactCounted: row.is_contact_counted === 1,
    isRepeat: row.is_repeat === 1,
    isSelfServiceOffered: row.is_self_service_offered === 1,
    transfers: row.transfers,
    judgement: {
      countsAs: row.contact_counts_as as ContactJudgement['countsAs'],
      isBeyond: row.is_contact_beyond === 1,
      isTakenBack: row.is_contact_taken_back === 1,
    },
  }
}

export function rowOfFact(fact: StoredFact): FactRow {
  return {
    day: fact.day,
    contact_seq: fact.contactSeq,
    question_seq: fact.questionSeq,
    question_id: fact.id,
    week: fact.week,
    hour: fact.hour,
    channel: fact.channel,
    department: fact.department,
    topic: fact.topic,
    article: fact.article,
    life_events: fact.lifeEvents.join(' '),
    outcome: fact.outcome,
    reason: fact.reason,
    counts_as: fact.countsAs,
    is_eligible: Number(fact.isEligible),
    asked_at: fact.askedAt,
    seconds: fact.seconds,
    taken_back_at: fact.takenBackAt,
    is_contact_counted: Number(fact.isContactCounted),
    is_repeat: Number(fact.isRepeat),
    is_self_service_offered: Number(fact.isSelfServiceOffered),
    transfers: fact.transfers,
    contact_counts_as: fact.judgement.countsAs,
    is_contact_beyond: Number(fact.judgement.isBeyond),
    is_contact_taken_back: Number(fact.judgement.isTakenBack),
  }
}

export const factColumns = [
  'day',
  'contact_seq',
  'question_seq',
  'question_id',
  'week',
  'hour',
  'channel',
  'department',
  'topic',
  'article',
  'life_events',
  'outcome',
  'reason',
  'counts_as',
  'is_eligible',
  'asked_at',
  'seconds',
  'taken_back_at',
  'is_contact_counted',
  'is_repeat',
  'is_self_service_offered',
  'transfers',
  'contact_counts_as',
  'is_contact_beyond',
  'is_contact_taken_back',
] as const satisfies readonly (keyof FactRow)[]
