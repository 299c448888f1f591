import type { ContactEntry, QuestionEntry } from '../../server/contacts/contact-log.ts'
import { momentOf } from '../../server/contacts/copenhagen-clock.ts'
import { isoWeek } from '../../server/contacts/copenhagen-day.ts'
import { shifted } from '../../server/contacts/tiles.ts'
import type { CountsAs } from '../../server/contract/configuration.ts'
import { createChance, type Chance } from '../../server/demo/demo-chance.ts'
import type { SimulatedArticle } from './simulated-articles.ts'

/** What a simulated week is made of; the same gives the same contacts, with the same ids. */
export interface SimulatedWeek {
  readonly monday: string
  readonly contacts: number
  readonly articles: readonly SimulatedArticle[]
  readonly seed: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A citizen who comes back, of a hundred settled ones. */
export const repeatShare = 0.08

const CHANNELS = [
  ['phone', 61],
  ['desk', 18],
  ['e-mail', 8],
  ['digital-post', 6],
  ['chat', 3],
  ['self-service-help', 3],
  ['letter', 1],
] as const
/** Days after Monday. */
const WEEKDAYS = [
  [0, 26],
  [1, 21],
  [2, 18],
  [3, 22],
  [4, 13],
] as const
const HOURS = [
  [9, 20],
  [10, 24],
  [11, 19],
  [12, 14],
  [13, 13],
  [14, 10],
] as const
/** Questions of one contact. */
const MANY = [
  [1, 72],
  [2, 19],
  [3, 9],
] as const

interface Ending {
  readonly outcome: string
  readonly countsAs: CountsAs
  readonly reason: string | null
}
const settled = (outcome: string, countsAs: CountsAs): Ending => ({ outcome, countsAs, reason: null })
const notSettled = (outcome: string, reason: string): Ending => ({ outcome, countsAs: 'unresolved', reason })
const ENDINGS: readonly (readonly [Ending, number])[] = [
  [settled('resolved', 'resolved'), 52],
  [settled('self-service', 'resolved'), 11],
  [settled('resolved-with-help', 'resolved-with-help'), 5],
  [settled('referred-authority', 'referred'), 5],
  [notSettled('transferred', 'needs-caseworker'), 6],
  [notSettled('callback', 'needs-caseworker'), 5],
  [notSettled('case', 'needs-documents'), 5],
  [notSettled('case', 'no-mandate'), 2],
  [notSettled('no-answer', 'knowledge-missing'), 3],
  [notSettled('no-answer', 'knowledge-unclear'), 1],
  [notSettled('returns', 'needs-documents'), 2],
  [settled('abandoned', 'excluded'), 2],
  [settled('misdirected', 'excluded'), 1],
]

/** Contacts of one week in the order in which they began. */
export function generateWeek({ monday, contacts, articles, seed }: SimulatedWeek): ContactEntry[] {
  const chance = createChance(seed)
  const starts = Array.from({ length: contacts }, () => startIn(monday, chance)).toSorted((a, b) => a.at - b.at)
  const asked: SimulatedArticle[] = []
  return starts.map(({ at, day }) => {
    const isRepeat = asked.length > 0 && chance.isIn(repeatShare)
    const first = isRepeat ? chance.oneOf(asked.slice(-500)) : articleOf(articles, chance)
    const contact = contactAt({ at, day, first, isRepeat, articles }, chance)
    if (first !== null) asked.push(first)
    return contact
  })
}

function startIn(monday: string, chance: Chance): { at: number; day: string } {
  const day = shifted(monday, chance.weighed(WEEKDAYS))
  const clockMs = chance.weighed(HOURS) * HOUR_MS + Math.floor(chance.between(0, HOUR_MS))
  return { at: momentOf({ day, clockMs }).getTime(), day }
}

interface Beginning {
  readonly at: number
  readonly day: string
  readonly first: SimulatedArticle | null
  readonly isRepeat: boolean
  readonly articles: readonly SimulatedArticle[]
}

function contactAt({ at, day, first, isRepeat, articles }: Beginning, chance: Chance): ContactEntry {
  const questions: QuestionEntry[] = []
  let moment = at
  for (let left = chance.weighed(MANY); left > 0; left--) {
    const question = questionAt(moment, questions.length === 0 ? first : articleOf(articles, chance), chance)
    questions.push(question)
    moment = Date.parse(question.endedAt)
  }
  return {
    id: chance.id(at),
    channel: chance.weighed(CHANNELS),
    department: chance.isIn(0.6) ? 'borgerservice' : (first?.department ?? 'borgerservice'),
    employee: SIMULATED_EMPLOYEE,
    startedAt: new Date(at).toISOString(),
    endedAt: new Date(moment + 20_000).toISOString(),
    isRepeat,
    isSelfServiceOffered: chance.isIn(0.3),
    note: '',
    day,
    week: isoWeek(day),
    questions,
  }
}

export const SIMULATED_EMPLOYEE = 'simulated'

function questionAt(at: number, article: SimulatedArticle | null, chance: Chance): QuestionEntry {
  const ending = article === null ? notSettled('no-answer', 'knowledge-missing') : endingOf(article, chance)
  return {
    id: chance.id(at),
    query: article === null ? 'noget ingen har skrevet om' : chance.oneOf(article.phrasings),
    askedAt: new Date(at).toISOString(),
    endedAt: new Date(at + 15_000 + Math.floor(chance.share() ** 3 * 600_000)).toISOString(),
    article: article && { id: article.id, revision: 1, section: 'spoken' },
    topic: article?.topic ?? null,
    lifeEvents: article?.lifeEvents ?? [],
    ...ending,
    isEligible: !(ending.outcome === 'case' && article?.isStraks === false),
  }
}

function articleOf(articles: readonly SimulatedArticle[], chance: Chance): SimulatedArticle | null {
  return chance.isIn(0.04) ? null : (articles[Math.floor(chance.share() ** 3 * articles.length)] ?? null)
}

/** Some articles settle more than others. */
function endingOf(article: SimulatedArticle, chance: Chance): Ending {
  return chance.isIn(article.hardness) ? notSettled('case', 'needs-caseworker') : chance.weighed(ENDINGS)
}
