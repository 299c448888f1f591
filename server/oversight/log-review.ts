import type { Account, AuditTrail } from '../accounts/account.ts'
import { renderMarkdown } from '../articles/render-markdown.ts'
import { spokenCode } from '../articles/headings.ts'
import type { Revisions } from '../articles/revisions.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog, LogContact, LogPage, LogQuestion } from '../contacts/contact-log.ts'
import type {
  ContactFilter,
  ContactPage,
  ListedContact,
  LoggedContact,
  LoggedQuestion,
} from '../contract/contact-log.ts'
import * as da from '../contract/da.ts'
import type { AuditAction } from '../contract/review.ts'
import { danishDay } from './danish-moment.ts'

/** The log as it is looked through: by supervisors all of it, by everyone what is their own. */
export interface LogReview {
  /** A page of it, with what was asked; the reading is noted where there is something to read. */
  contacts(filter: ContactFilter, reader: Account): Promise<ContactPage>
  /** One contact with the articles as they stood; the reading is noted. */
  contact(id: string, reader: Account): Promise<LoggedContact | null>
  /** Contacts that the employee began or took over. */
  ownContacts(filter: ContactFilter, employee: Account): Promise<ContactPage>
  /** Null also where it is another's. */
  ownContact(id: string, employee: Account): Promise<LoggedContact | null>
}

interface Ports {
  readonly log: ContactLog
  readonly revisions: Revisions
  readonly shelf: () => Shelf
  readonly audit: AuditTrail
  readonly clock: Clock
}

export function createLogReview({ log, revisions, shelf, audit, clock }: Ports): LogReview {
  async function note(action: AuditAction, object: string, { id }: Account): Promise<void> {
    await audit.note({ at: clock.now().toISOString(), account: id, action, object })
  }

  async function asItStood(question: LoggedQuestion): Promise<LoggedQuestion> {
    const { article } = question
    const text = article && (await spokenThen(revisions, article))
    return text ? { ...question, article: { ...article, ...text } } : question
  }

  async function whole(found: LogContact): Promise<LoggedContact> {
    const questions = found.questions.map((question) => asItStood(namedQuestion(question, shelf())))
    return { ...found, questions: await Promise.all(questions) }
  }

  return {
    async contacts(filter, reader) {
      const page = await log.page(filter)
      const { length } = page.contacts
      if (length > 0)
        await note('contacts/list', da.listRead(danishDay(filter.from), danishDay(filter.to), length), reader)
      return pageOf(page, shelf())
    },

    ownContacts: async (filter, { id }) => pageOf(await log.page(filter, id), shelf()),

    async contact(id, reader) {
      const found = await log.contact(id)
      if (found === null) return null
      await note('contact/read', id, reader)
      return whole(found)
    },

    async ownContact(id, employee) {
      const found = (await log.isOwn(id, employee.id)) ? await log.contact(id) : null
      return found && whole(found)
    },
  }
}

/** What was said to citizens when the text was that; null where it is not known. */
export async function spokenThen(
  revisions: Revisions,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<{ title: string; spoken: string | null } | null> {
  const found = await revisions.read(id, revision)
  if (found === null) return null
  const spoken = found.sections[spokenCode]
  return { title: found.title, spoken: spoken === undefined ? null : renderMarkdown(spoken).text }
}

function pageOf({ contacts, ...page }: LogPage, shelf: Shelf): ContactPage {
  return { ...page, contacts: contacts.map((contact) => listed(contact, shelf)) }
}

/** Without anything that tells whose it is: nobody is compared by it. */
function listed(contact: LogContact, shelf: Shelf): ListedContact {
  const { notes, transfers, by: _, questions, ...rest } = contact
  return {
    ...rest,
    hasNote: notes.length > 0,
    transfers: transfers.length,
    questions: questions.map((question) => ({
      ...namedQuestion(question, shelf),
      corrections: question.corrections.map(({ by: __, ...correction }) => correction),
    })),
  }
}

function namedQuestion(question: LogQuestion, shelf: Shelf): LoggedQuestion {
  const { article } = question
  if (article === null) return { ...question, article: null }
  return { ...question, article: { ...article, title: shelf.titleOf(article.id) ?? article.id, spoken: null } }
}
