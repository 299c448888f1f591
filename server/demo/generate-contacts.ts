import type { AskedArticle } from '../articles/shelf.ts'
import type { ContactRecord, QuestionRecord } from '../contract/contact.ts'
import { createChance, type Chance } from './demo-chance.ts'
import { workingDays, type DemoDay } from './demo-day.ts'
import type { DemoEmployee } from './demo-employees.ts'
import { endingOf } from './demo-endings.ts'
import { searchOf } from './demo-search.ts'
import { createTopics, type DemoTopics } from './demo-topics.ts'

interface Wanted {
  readonly employees: readonly DemoEmployee[]
  readonly articles: readonly AskedArticle[]
  /** The articles of each life event's checklist, in its order. */
  readonly situations: readonly (readonly string[])[]
  readonly days: number
  readonly until: Date
  readonly seed: number
}

/** A contact and whose it was. */
export interface DemoContact {
  readonly employee: DemoEmployee
  readonly contact: ContactRecord
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Contacts as the employees might have had them on the working days before `until`; the same seed gives the same. */
export function generateContacts({ employees, articles, situations, days, until, seed }: Wanted): DemoContact[] {
  const chance = createChance(seed)
  const topics = createTopics(articles, situations)
  const unsettled: Unsettled[] = []
  return workingDays(days, until).flatMap((day) =>
    employees.flatMap((employee) =>
      beginnings(day, employee, chance)
        .filter((start) => start < until.getTime() - 20 * MINUTE_MS)
        .map((start) => ({ employee, contact: contactAt(start, { day, employee, topics, chance, unsettled }) })),
    ),
  )
}

function beginnings(day: DemoDay, { contactsPerDay }: DemoEmployee, chance: Chance): number[] {
  const busy = contactsPerDay * day.rush * chance.between(0.7, 1.3)
  const many = Math.floor(busy) + Number(chance.isIn(busy % 1))
  return Array.from({ length: many }, () => day.begin(chance)).toSorted((one, other) => one - other)
}

/** What somebody may come back with within a week. */
interface Unsettled {
  readonly article: AskedArticle
  readonly at: number
}

interface Surroundings {
  readonly day: DemoDay
  readonly employee: DemoEmployee
  readonly topics: DemoTopics
  readonly chance: Chance
  /** Grows with what is not settled. */
  readonly unsettled: Unsettled[]
}

/** Of the channels, by where the employee sits. */
const CHANNELS = {
  desk: [
    ['desk', 70],
    ['phone', 20],
    ['self-service-help', 10],
  ],
  phone: [
    ['phone', 84],
    ['desk', 6],
    ['e-mail', 5],
    ['chat', 5],
  ],
  office: [
    ['phone', 55],
    ['digital-post', 25],
    ['e-mail', 15],
    ['letter', 5],
  ],
} as const

/** How many questions a citizen has, and how often. */
const QUESTIONS = [
  [1, 58],
  [2, 24],
  [3, 12],
  [4, 6],
] as const

function contactAt(start: number, surroundings: Surroundings): ContactRecord {
  const { employee, chance } = surroundings
  const channel = chance.weighed(CHANNELS[employee.place])
  const back = chance.isIn(0.1) ? cameBack(start, surroundings) : undefined
  const questions: QuestionRecord[] = []
  let [moment, article] = [start, back ?? pickFirst(surroundings)]
  for (let left = chance.weighed(QUESTIONS); left > 0; left -= 1) {
    const question = questionAt(moment, article, { ...surroundings, channel })
    questions.push(question)
    moment = Date.parse(question.endedAt)
    article = article && surroundings.topics.next(article, chance)
  }
  return {
    id: chance.id(start),
    channel,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(moment + chance.between(5, 40) * 1000).toISOString(),
    isRepeat: back !== undefined || chance.isIn(0.04),
    isSelfServiceOffered: questions.some(({ outcome }) => outcome === 'self-service') || chance.isIn(0.12),
    note: '',
    questions,
  }
}

const NOT_IN_THE_KNOWLEDGE = 0.05

function pickFirst({ employee, topics, chance }: Surroundings): AskedArticle | undefined {
  return chance.isIn(NOT_IN_THE_KNOWLEDGE) ? undefined : topics.first(employee.department, chance)
}

function cameBack(start: number, { unsettled, chance }: Surroundings): AskedArticle | undefined {
  const lately = unsettled.filter(({ at }) => at < start - DAY_MS && at > start - 7 * DAY_MS)
  return lately.length === 0 ? undefined : chance.oneOf(lately).article
}

/** One morning the state's log-in did not work. */
const DOWN_FROM = 0.6
const DOWN_UNTIL = 0.625

function questionAt(
  start: number,
  article: AskedArticle | undefined,
  { day, employee, chance, unsettled, channel }: Surroundings & { readonly channel: string },
): QuestionRecord {
  const { progress } = day
  const isSystemDown = progress > DOWN_FROM && progress < DOWN_UNTIL
  const { department, user } = employee
  const ending = endingOf({ article, department, employee: user, channel, progress, isSystemDown }, chance)
  if (article && ending.reason !== null) unsettled.push({ article, at: start })
  const [id, query] = [chance.id(start), article ? chance.oneOf(article.phrasings) : chance.oneOf(NOT_KNOWN)]
  const search = searchOf(query, id, article !== undefined)
  return {
    id,
    query,
    ...(search === undefined ? {} : { search }),
    askedAt: new Date(start).toISOString(),
    endedAt: new Date(
      start + Math.round(chance.between(0.8, ending.reason === null ? 4 : 6) * MINUTE_MS),
    ).toISOString(),
    article: article ? { id: article.id, revision: article.revision, section: 'spoken' } : null,
    ...ending,
  }
}

/** What nobody has written an article about. */
const NOT_KNOWN = [
  'kan jeg få tilskud til en elcykel',
  'hvornår kommer der fibernet på vores vej',
  'hvem ejer den lille sø bag skolen',
  'må jeg holde høns i parcelhushaven',
  'hvornår bliver svømmehallens sauna åbnet igen',
  'kan kommunen hjælpe med at finde en praktikplads',
  'hvad gør jeg med en død måge på stranden',
  'kan jeg leje en plads på torvet en lørdag',
] as const
