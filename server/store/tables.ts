import type { Generated } from 'kysely'
import type { CellCount } from '../measures/cell.ts'
import type { SearchCount } from '../measures/search-counts.ts'

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
  /** One of each contact; another where it was closed, taken up again and handed over. */
  contact_closings: {
    seq: Generated<number>
    contact_id: string
    ended_at: string
    is_repeat: number
    is_self_service_offered: number
    recorded_at: string
  }
  /** Apart from closings and errands, so that free text can be removed and the counts stay. */
  contact_notes: {
    seq: Generated<number>
    contact_id: string
    employee: string
    /** The handing over that it goes with; null for what was noted at the closing. */
    errand_id: string | null
    note: string
    recorded_at: string
  }
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
    /** The codes, with spaces between them. */
    life_events: string
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
  /** Each question as its newest judgement has it, with what is known of its contact: follows from the log. */
  question_facts: {
    day: string
    contact_seq: number
    question_seq: number
    question_id: string
    week: string
    hour: string
    channel: string
    department: string
    topic: string
    article: string
    life_events: string
    outcome: string
    reason: string
    counts_as: string
    is_eligible: number
    asked_at: string
    seconds: number
    taken_back_at: string | null
    is_contact_counted: number
    is_repeat: number
    is_self_service_offered: number
    transfers: number
    contact_counts_as: string
    is_contact_beyond: number
    is_contact_taken_back: number
  }
  /** Counts of a week or a month, see `measures/cell.ts`: follows from the facts. */
  measure_cells: Record<CellCount, number> & {
    dimension: string
    channel: string
    department: string
    span: string
    key: string
  }
  /** See `measures/packed-day.ts`: follows from the facts. */
  packed_days: { dimension: string; key: string; day: string; part: number; packed: Uint8Array }
  /** Words by the numbers that packed days have for them. */
  packed_words: { number: Generated<number>; word: string }
  /** In which way the log has been counted, see `rebuild-figures.ts`. */
  counted_versions: { version: number }
  /** Counts of callbacks by the day they were made on, see `callback-days.ts`: follows from errands and steps. */
  callback_days: { day: string; department: string; made: number; done: number; kept: number }
  /** A filter of the log under a name, of one person. */
  saved_filters: { id: string; account_id: string; name: string; filter: string; saved_at: string }
  /** A random sample of the log that two reviewers judge, see `measures/seeded-sample.ts`. */
  calibrations: {
    seq: Generated<number>
    id: string
    seed: number
    size: number
    filter: string
    drawn_by: string
    drawn_at: string
  }
  calibration_questions: { calibration_id: string; place: number; question_id: string }
  /** Two at the most: places 1 and 2. */
  calibration_reviewers: { calibration_id: string; place: number; account_id: string }
  calibration_judgements: {
    seq: Generated<number>
    calibration_id: string
    place: number
    account_id: string
    outcome: string
    judged_at: string
  }
  /** What the search gave each question; day and week are those of its contact. */
  question_searches: {
    question_id: string
    question_seq: number
    day: string
    week: string
    topic: string
    fit: string
    confidence: number | null
    rank: number | null
    hits: number
    reformulated: number
  }
  /** Counts of a week: follows from the searches. */
  search_cells: Record<SearchCount, number> & { week: string; topic: string }
  /** Up to which row the free text of a kind is forgotten. */
  forgotten_texts: { kind: string; seq: number }
  counting_periods: {
    seq: Generated<number>
    id: string
    name: string
    from_day: string
    to_day: string
    departments: string
    tasks: string
    maker: string
    made_at: string
  }
  /** Contacts counted by hand; `department` and `employee` say who, and stand in no figure. */
  counts: {
    seq: Generated<number>
    id: string
    period_id: string
    day: string
    department: string
    channel: string
    task: string
    type: string
    is_settled: number
    employee: string
    counted_at: string
    recorded_at: string
  }
  count_withdrawals: { count_id: string; id: string; recorded_at: string }
  /** The newest of a source holds. */
  import_mappings: { seq: Generated<number>; source: string; mapping: string; maker: string; made_at: string }
  imports: {
    seq: Generated<number>
    id: string
    source: string
    file_name: string
    hash: string
    from_day: string
    to_day: string
    row_count: number
    contacts: number
    maker: string
    made_at: string
  }
  import_replacements: { replaced_id: string; import_id: string }
  imported_totals: { import_id: string; day: string; channel: string; contacts: number }
  price_lists: {
    seq: Generated<number>
    id: string
    name: string
    year: number
    source: string
    self_service: string
    prices: string
    maker: string
    made_at: string
  }
  /** Who may read the statistics page: whoever knows what one of these was made from. */
  statistics_addresses: { id: string; token_hash: string; purpose: string; made_by: string; made_at: string }
  statistics_revocations: { address_id: string; revoked_by: string; revoked_at: string }
  callback_persons: { errand_id: string; made_at: string; sealed: string }
}
