import type { SavedContact } from '../connection/local-store.ts'
import { isBegun, newContact, type OpenContact, type OpenQuestion } from './open-contact.ts'

/** All contacts of a tab: the one in hand, and those put aside, the longest first. */
export interface HeldContacts {
  readonly contact: OpenContact
  readonly parked: readonly OpenContact[]
}

/** Puts a contact in hand; what was in hand is put aside, unless nothing has come of it. */
export function takeUp(held: HeldContacts, contact: OpenContact, at: string): HeldContacts {
  if (contact.id === held.contact.id) return held
  const others = held.parked.filter((one) => one.id !== contact.id)
  const parked = isBegun(held.contact) ? [...others, { ...held.contact, parkedAt: at }] : others
  return { contact: { ...contact, parkedAt: null }, parked }
}

/** Changes the contact in hand. */
export function withContact(held: HeldContacts, changes: Partial<OpenContact>): HeldContacts {
  return { ...held, contact: { ...held.contact, ...changes } }
}

/** Changes a question wherever it is: an answer may come after its contact was put aside. */
export function withQuestion(held: HeldContacts, id: string, changes: Partial<OpenQuestion>): HeldContacts {
  const changed = (contact: OpenContact): OpenContact =>
    contact.questions.some((one) => one.id === id)
      ? { ...contact, questions: contact.questions.map((one) => (one.id === id ? { ...one, ...changes } : one)) }
      : contact
  return { contact: changed(held.contact), parked: held.parked.map(changed) }
}

/** Puts a question in view and its contact in hand, should that have been put aside. */
export function withQuestionInView(held: HeldContacts, id: string, at: string): HeldContacts {
  const aside = held.parked.find(({ questions }) => questions.some((one) => one.id === id))
  return withContact(aside === undefined ? held : takeUp(held, aside, at), { selected: id })
}

/** Every question of every contact. */
export function questionsOf({ contact, parked }: HeldContacts): readonly OpenQuestion[] {
  return [contact, ...parked].flatMap(({ questions }) => questions)
}

/** What a browser kept, also in a former shape; what cannot be read is left out. */
export function readHeld(saved: SavedContact | undefined, firstChannel: string): HeldContacts {
  const [contact] = readContact(saved?.contact)
  return { contact: contact ?? newContact(firstChannel), parked: (saved?.parked ?? []).flatMap(readContact) }
}

function readContact(found: unknown): OpenContact[] {
  const isContact =
    typeof found === 'object' &&
    found !== null &&
    'id' in found &&
    'questions' in found &&
    Array.isArray(found.questions)
  return isContact ? [{ ...newContact(''), ...(found as Partial<OpenContact>) }] : []
}
