import { v7 as uuidv7 } from 'uuid'
import type { ContactRecord, QuestionRecord } from '../contract/contact.ts'
import type { AskedArticle } from '../articles/shelf.ts'
import type { DemoEmployee } from './demo-employees.ts'

interface Wanted {
  readonly employee: DemoEmployee
  readonly articles: readonly AskedArticle[]
  readonly days: number
  readonly until: Date
  readonly seed: number
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Contacts as one employee might have had them on the working days before `until`; the same seed gives the same. */
export function generateContacts({ employee, articles, days, until, seed }: Wanted): ContactRecord[] {
  const chance = createChance(seed)
  const own = articles.filter((article) => article.department === employee.department)
  const contacts: ContactRecord[] = []
  for (let daysAgo = days; daysAgo >= 0; daysAgo--) {
    const morning = new Date(until.getTime() - daysAgo * DAY_MS)
    morning.setUTCHours(8, 0, 0, 0)
    if (isWeekend(morning)) continue
    const busy = employee.contactsPerDay * (0.6 + chance() * 0.8)
    const many = Math.floor(busy) + Number(chance() < busy % 1)
    for (let at = 0; at < many; at++) {
      const start = morning.getTime() + Math.floor(((at + chance()) / many) * 6.5 * 60) * MINUTE_MS
      if (start < until.getTime() - 10 * MINUTE_MS) contacts.push(contactAt(start, chance, own, articles))
    }
  }
  return contacts
}

function contactAt(
  start: number,
  chance: () => number,
  own: readonly AskedArticle[],
  all: readonly AskedArticle[],
): ContactRecord {
  const many = pick(chance, [1, 1, 1, 1, 1, 1, 2, 2, 3])
  const questions: QuestionRecord[] = []
  let moment = start
  for (let at = 0; at < many; at++) {
    const from = chance() < 0.75 && own.length > 0 ? own : all
    const length = Math.round((1 + chance() * 4) * MINUTE_MS)
    questions.push(questionAt(moment, moment + length, chance, from))
    moment += length
  }
  return {
    id: uuidv7({ msecs: start, random: randomBytes(chance) }),
    channel: pick(chance, ['phone', 'phone', 'phone', 'phone', 'desk', 'desk', 'e-mail', 'digital-post']),
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(moment).toISOString(),
    isRepeat: chance() < 0.08,
    isSelfServiceOffered: chance() < 0.2,
    note: '',
    questions,
  }
}

function questionAt(start: number, end: number, chance: () => number, from: readonly AskedArticle[]): QuestionRecord {
  const article = chance() < 0.94 ? pickSkewed(chance, from) : undefined
  return {
    id: uuidv7({ msecs: start, random: randomBytes(chance) }),
    query: article ? pick(chance, article.phrasings) : 'spørgsmål om noget, der ikke står i artiklerne',
    askedAt: new Date(start).toISOString(),
    endedAt: new Date(end).toISOString(),
    article: article ? { id: article.id, revision: article.revision, section: 'spoken' } : null,
    ...endingOf(chance, article),
  }
}

type Ending = Pick<QuestionRecord, 'outcome' | 'reason'>

function endingOf(chance: () => number, article: AskedArticle | undefined): Ending {
  const luck = chance()
  if (luck < 0.02) return { outcome: pick(chance, ['abandoned', 'misdirected']), reason: null }
  if (article === undefined) return { outcome: 'no-answer', reason: 'knowledge-missing' }
  if (article.hasOtherAuthority && luck < 0.45) return { outcome: 'referred-authority', reason: null }
  if (!article.isStraks && luck < 0.6) return { outcome: 'case', reason: 'needs-caseworker' }
  if (article.hasSelfService && luck < 0.4) return { outcome: 'self-service', reason: null }
  if (luck < 0.8) return { outcome: 'resolved', reason: null }
  if (luck < 0.85) return { outcome: 'resolved-with-help', reason: null }
  return pick(chance, [
    { outcome: 'transferred', reason: 'needs-caseworker' },
    { outcome: 'transferred', reason: 'no-mandate' },
    { outcome: 'callback', reason: 'needs-caseworker' },
    { outcome: 'returns', reason: 'needs-documents' },
    { outcome: 'no-answer', reason: 'knowledge-unclear' },
    { outcome: 'callback', reason: 'system-down' },
  ])
}

function isWeekend(day: Date): boolean {
  return day.getUTCDay() === 0 || day.getUTCDay() === 6
}

function pick<T>(chance: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(chance() * from.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

/** A few topics make most of the calls. */
function pickSkewed<T>(chance: () => number, from: readonly T[]): T | undefined {
  return from[Math.floor(chance() ** 2 * from.length)]
}

/** mulberry32: small, seeded, good enough for invented data. */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function randomBytes(chance: () => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => Math.floor(chance() * 256))
}
