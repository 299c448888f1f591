import type { Account, AuditTrail } from '../accounts/account.ts'
import type { Revisions } from '../articles/revisions.ts'
import { renderMarkdown } from '../articles/render-markdown.ts'
import { spokenCode } from '../articles/headings.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog, LogContact, LogQuestion } from '../contacts/contact-log.ts'
import type { ContactFilter, ContactPage, LoggedContact, LoggedQuestion } from '../contract/contact-log.ts'
import * as da from '../contract/da.ts'
import type { MeasureBy, MeasureRow, Measures, MeasuresRequest } from '../contract/measures.ts'
import { concealEligible, hideLike, ratesOf, suppressNeighbours } from '../measures/rates.ts'
import { noCounts, type Tally } from '../measures/tally.ts'
import type { Shelf } from '../articles/shelf.ts'

/** What a supervisor looks at: the period's figures and the contacts behind them. */
export interface Oversight {
  measures(request: MeasuresRequest): Promise<Measures>
  contacts(filter: ContactFilter): Promise<ContactPage>
  /** One contact with the articles as they stood; the reading is noted. */
  contact(id: string, reader: Account): Promise<LoggedContact | null>
}

interface Ports {
  readonly log: ContactLog
  readonly revisions: Revisions
  readonly shelf: () => Shelf
  readonly audit: AuditTrail
  readonly clock: Clock
}

export function createOversight({ log, revisions, shelf, audit, clock }: Ports): Oversight {
  return {
    async measures(request) {
      const { from, to, by } = request
      const asOf = clock.now().toISOString()
      const whole = (await log.tally(request, null))[0] ?? { key: 'all', questions: noCounts, contacts: noCounts }
      const groups = inOrder(by, await log.tally(request, by), shelf())
      const rows = suppressed(groups.map((tally) => rowOf(tally, labelOf(by, tally.key, shelf()))))
      const hide = await hiddenByFilter(request)
      const total = hide(rowOf(whole, da.wholePeriod))
      return {
        from,
        to,
        by,
        asOf,
        total: concealed(total),
        rows: rows.map(hide).map(concealed),
        definitions: DEFINITIONS,
      }
    },

    async contacts(filter) {
      const { contacts, hasMore, total } = await log.page(filter)
      const next = hasMore ? (contacts.at(-1)?.cursor ?? null) : null
      return { contacts: contacts.map((one) => named(one, shelf())), total, next }
    },

    async contact(id, reader) {
      const found = await log.contact(id)
      if (found === null) return null
      await audit.note({ at: clock.now().toISOString(), account: reader.id, action: 'contact/read', object: id })
      const contact = named(found, shelf())
      return { ...contact, questions: await Promise.all(contact.questions.map(asItStood)) }
    },
  }

  /** A group that is hidden among its neighbours stays hidden when a filter shows it alone. */
  async function hiddenByFilter(request: MeasuresRequest): Promise<(row: MeasureRow) => MeasureRow> {
    const { from, to, channel, department } = request
    const partitions = [
      ...(department === undefined
        ? []
        : [{ by: 'department', key: department, tallies: { from, to, channel } } as const]),
      ...(channel === undefined ? [] : [{ by: 'channel', key: channel, tallies: { from, to, department } } as const]),
    ]
    const own: MeasureRow[] = []
    for (const { by, key, tallies } of partitions) {
      const rows = suppressed((await log.tally(tallies, by)).map((tally) => rowOf(tally, tally.key)))
      own.push(...rows.filter((row) => row.key === key))
    }
    return (row) => own.reduce(hiddenLike, row)
  }

  async function asItStood(question: LoggedQuestion): Promise<LoggedQuestion> {
    if (question.article === null) return question
    const revision = await revisions.read(question.article.id, question.article.revision)
    if (revision === null) return question
    const spoken = revision.sections[spokenCode]
    const text = spoken === undefined ? null : renderMarkdown(spoken).text
    return { ...question, article: { ...question.article, title: revision.title, spoken: text } }
  }
}

function named(contact: LogContact, shelf: Shelf): LoggedContact {
  return { ...contact, questions: contact.questions.map((question) => namedQuestion(question, shelf)) }
}

function namedQuestion(question: LogQuestion, shelf: Shelf): LoggedQuestion {
  const { article } = question
  if (article === null) return { ...question, article: null }
  return { ...question, article: { ...article, title: shelf.titleOf(article.id) ?? article.id, spoken: null } }
}

function rowOf({ key, questions, contacts }: Tally, label: string): MeasureRow {
  return { key, label, questions: ratesOf(questions), contacts: ratesOf(contacts) }
}

const DEFINITIONS = { ...da.definitions }

function hiddenLike(row: MeasureRow, like: MeasureRow): MeasureRow {
  return {
    ...row,
    questions: hideLike(row.questions, like.questions),
    contacts: hideLike(row.contacts, like.contacts),
  }
}

function concealed(row: MeasureRow): MeasureRow {
  return { ...row, questions: concealEligible(row.questions), contacts: concealEligible(row.contacts) }
}

function suppressed(rows: readonly MeasureRow[]): MeasureRow[] {
  const questions = suppressNeighbours(rows.map((row) => row.questions))
  const contacts = suppressNeighbours(rows.map((row) => row.contacts))
  return rows.map((row, at) => ({
    ...row,
    questions: questions[at] ?? row.questions,
    contacts: contacts[at] ?? row.contacts,
  }))
}

/** Channels and departments stand as the municipality has ordered them, everything else by its key. */
function inOrder(by: MeasureBy, groups: readonly Tally[], { configuration }: Shelf): readonly Tally[] {
  const order: readonly { code: string }[] =
    by === 'channel' ? configuration.channels : by === 'department' ? configuration.departments : []
  const placeOf = ({ key }: Tally): number => order.findIndex((one) => one.code === key) + 1 || order.length + 1
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function labelOf(by: MeasureBy, key: string, shelf: Shelf): string {
  const { channels, departments } = shelf.configuration
  switch (by) {
    case 'channel':
      return channels.find((one) => one.code === key)?.label ?? key
    case 'department':
      return departments.find((one) => one.code === key)?.name ?? key
    case 'topic':
      return key === '' ? da.noTopic : `${key} ${shelf.topicNameOf(key) ?? ''}`.trim()
    case 'article':
      return key === '' ? da.noArticle : (shelf.titleOf(key) ?? key)
    case 'week':
      return key
  }
}
