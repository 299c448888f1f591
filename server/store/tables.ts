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
  contact_closings: { contact_id: string; ended_at: string; is_repeat: number; recorded_at: string }
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
}
