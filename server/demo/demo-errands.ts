import type { Account } from '../accounts/account.ts'
import type { ErrandStepKind, NewErrand, NewErrandStep } from '../contacts/errand.ts'
import type { ContactRecord, CorrectionRecord, QuestionRecord } from '../contract/contact.ts'
import { callbackKept } from '../contract/da.ts'
import type { Chance } from './demo-chance.ts'

/** What a contact left for a department, and what became of it. */
export interface DemoErrand {
  readonly errand: NewErrand
  readonly steps: readonly NewErrandStep[]
  /** How the question of a promise that was kept ended after all, and who called. */
  readonly kept: { readonly correction: CorrectionRecord; readonly by: Account } | null
}

interface Wanted {
  readonly contact: ContactRecord
  readonly maker: Account
  /** Who of the field may take a question; nobody where it has no field, or is the maker's own alone. */
  readonly takersOf: (question: QuestionRecord) => readonly Account[]
  readonly dueAt: (madeAt: Date) => Date
  readonly until: Date
  readonly chance: Chance
}

/** The contacts handed over and the promises to call that outcomes brought; nothing that would still wait at `until`. */
export function errandsOf(wanted: Wanted): DemoErrand[] {
  const { contact, takersOf, until, chance } = wanted
  return contact.questions.flatMap((question) => {
    const make = { transferred: handedOver, callback: promised }[question.outcome]
    const takers = takersOf(question)
    if (make === undefined || takers.length === 0) return []
    const made = make(question, { ...wanted, taker: chance.oneOf(takers) })
    return made.steps.every(({ at }) => at < until.toISOString()) ? [made] : []
  })
}

const MINUTE_MS = 60_000

type Taken = Wanted & { readonly taker: Account }

function handedOver(question: QuestionRecord, { contact, maker, taker, chance }: Taken): DemoErrand {
  const madeMs = Date.parse(question.endedAt)
  const { id, channel, startedAt, isRepeat, isSelfServiceOffered } = contact
  const questions = contact.questions.map((one) => ({
    id: one.id,
    query: one.query,
    article: one.article?.id ?? null,
    outcome: one === question ? null : one.outcome,
  }))
  const errand: NewErrand = {
    id: chance.id(madeMs),
    subject: 'transfer',
    department: taker.department,
    maker: maker.id,
    madeAt: question.endedAt,
    contact: id,
    question: null,
    dueAt: null,
    body: { channel, startedAt, isRepeat, isSelfServiceOffered, questions },
    note: chance.isIn(0.3) ? chance.oneOf(NOTES) : '',
  }
  return {
    errand,
    steps: [stepOf(errand, 'taken', { by: taker, atMs: madeMs + chance.between(1, 25) * MINUTE_MS, chance })],
    kept: null,
  }
}

/** Most are kept in time; some citizens are not reached at once. */
function promised(question: QuestionRecord, { contact, maker, taker, dueAt, chance }: Taken): DemoErrand {
  const madeMs = Date.parse(question.endedAt)
  const dueMs = dueAt(new Date(madeMs)).getTime()
  const errand: NewErrand = {
    id: chance.id(madeMs),
    subject: 'callback',
    department: taker.department,
    maker: maker.id,
    madeAt: question.endedAt,
    contact: contact.id,
    question: question.id,
    dueAt: new Date(dueMs).toISOString(),
    body: { query: question.query, article: question.article?.id ?? null, promised: PROMISE },
    note: '',
  }
  const endedMs = chance.isIn(0.87)
    ? chance.between(madeMs + 30 * MINUTE_MS, dueMs)
    : dueMs + chance.between(10, 200) * MINUTE_MS
  const step = (kind: ErrandStepKind, before: number) =>
    stepOf(errand, kind, { by: taker, atMs: endedMs - before * MINUTE_MS, chance })
  const tries = chance.isIn(0.2) ? [step('tried', 12)] : []
  const { outcome, reason } = chance.weighed(AFTER_THE_CALL)
  const ended = { ...step('ended', 0), text: outcome }
  const correction = { id: ended.id, question: question.id, outcome, reason, because: callbackKept }
  return { errand, steps: [step('taken', 25), ...tries, ended], kept: { correction, by: taker } }
}

const AFTER_THE_CALL: readonly (readonly [Pick<CorrectionRecord, 'outcome' | 'reason'>, number])[] = [
  [{ outcome: 'resolved', reason: null }, 6],
  [{ outcome: 'case', reason: 'needs-caseworker' }, 3],
  [{ outcome: 'returns', reason: 'needs-documents' }, 1],
]

const PROMISE = 'Vi ringer inden 24 timer på hverdage.'
const NOTES = [
  'Borgeren er på arbejde til kl. 15.',
  'Har allerede sendt papirerne ind en gang.',
  'Vil gerne have svaret på skrift bagefter.',
  'Har brug for tolk.',
] as const

interface Taking {
  readonly by: Account
  readonly atMs: number
  readonly chance: Chance
}

function stepOf({ id, subject }: NewErrand, kind: ErrandStepKind, { by, atMs, chance }: Taking): NewErrandStep {
  const isLast = kind === (subject === 'transfer' ? 'taken' : 'ended')
  const claim = kind === 'tried' ? null : `${kind} ${id}`
  return {
    id: chance.id(atMs),
    errand: id,
    kind,
    employee: by.id,
    at: new Date(atMs).toISOString(),
    text: '',
    claim,
    isLast,
  }
}
