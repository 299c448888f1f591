import { v7 as uuidv7 } from 'uuid'
import type { LocalStore, SavedContact } from '../connection/local-store.ts'

/** A place for one tab's contact in what the browser keeps. */
export interface ContactSlot {
  readonly slot: string
  /** What a tab that was closed, reloaded or lost had in hand and put aside. */
  readonly saved: SavedContact | undefined
  /** Lets another tab take the contact up. */
  release(): void
}

/**
 * Takes a slot that no other open tab holds: one with a contact left in it before a new one. Where the browser has no
 * locks (plain http on a network) the tab remembers its slot itself.
 */
export async function claimContactSlot(store: LocalStore, account: string): Promise<ContactSlot> {
  const left = (await store.getAll('contacts')).filter((one) => one.account === account)
  if (!('locks' in navigator)) return rememberedSlot(left)
  for (const saved of left.toSorted(byQuestions)) {
    const release = await hold(saved.slot)
    if (release) return { slot: saved.slot, saved, release }
  }
  const slot = uuidv7()
  return { slot, saved: undefined, release: (await hold(slot)) ?? nothing }
}

function rememberedSlot(left: readonly SavedContact[]): ContactSlot {
  const slot = sessionStorage.getItem('straks-slot') ?? uuidv7()
  sessionStorage.setItem('straks-slot', slot)
  return { slot, saved: left.find((one) => one.slot === slot), release: nothing }
}

const nothing = (): void => undefined

/** Those with questions first. */
function byQuestions(a: SavedContact, b: SavedContact): number {
  return countAll(b) - countAll(a)
}

function countAll({ contact, parked = [] }: SavedContact): number {
  return [contact, ...parked].reduce((sum: number, one) => sum + countOf(one), 0)
}

function countOf(contact: unknown): number {
  const isContact = typeof contact === 'object' && contact !== null && 'questions' in contact
  return isContact && Array.isArray(contact.questions) ? contact.questions.length : 0
}

/** @returns what lets go again, or null when another tab holds it */
function hold(slot: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(`straks-contact-${slot}`, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null)
      return new Promise<void>((release) => resolve(release))
    })
  })
}
