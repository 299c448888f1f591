import type { Generated } from 'kysely'

/** The tables of the store. Column types mean the same in SQLite and PostgreSQL; flags are 0 or 1. */
export interface Tables {
  accounts: {
    id: string
    user_name: string
    name: string
    role: string
    department: string
    password_hash: string
    created_at: string
  }
  sessions: { token_hash: string; account_id: string; expires_at: string }
  audit_entries: { seq: Generated<number>; at: string; account_id: string; action: string; object: string }
  revisions: {
    article: string
    revision: number
    hash: string
    title: string
    text: string
    sections: string
    seen_at: string
  }
  contacts: {
    seq: Generated<number>
    id: string
    channel: string
    department: string
    employee: string
    started_at: string
    day: string
    week: string
    recorded_at: string
  }
  contact_closings: {
    contact_id: string
    ended_at: string
    is_repeat: number
    is_self_service_offered: number
    recorded_at: string
  }
  /** Apart from the closing, so that free text can be removed and the counts stay. */
  contact_notes: { contact_id: string; note: string; recorded_at: string }
  questions: {
    seq: Generated<number>
    id: string
    contact_id: string
    query: string
    asked_at: string
    ended_at: string
    article: string | null
    revision: number | null
    section: string | null
    topic: string | null
    outcome: string
    reason: string | null
    counts_as: string
    is_eligible: number
    employee: string
    recorded_at: string
  }
  corrections: {
    seq: Generated<number>
    id: string
    question_id: string
    outcome: string
    reason: string | null
    because: string
    counts_as: string
    is_eligible: number
    employee: string
    recorded_at: string
  }
  errands: {
    seq: Generated<number>
    id: string
    subject: string
    department: string | null
    maker: string
    made_at: string
    contact_id: string | null
    question_id: string | null
    due_at: string | null
    body: string
  }
  errand_steps: {
    seq: Generated<number>
    id: string
    errand_id: string
    kind: string
    employee: string
    at: string
    text: string
    claim: string | null
  }
  /** Which errands are not over, or were over lately: what every screen shows, without reading all that ever was. */
  current_errands: { errand_id: string; over_at: string | null }
  callback_persons: { errand_id: string; made_at: string; sealed: string }
}
