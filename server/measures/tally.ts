import type { Counted } from './counted.ts'

/** How many ended how: the counts from which every rate is worked out. */
export interface Counts {
  readonly all: number
  readonly excluded: number
  readonly resolved: number
  readonly resolvedWithHelp: number
  readonly referred: number
  readonly notEligible: number
  /** Of the resolved, those about which the citizen came back within the window. */
  readonly takenBack: number
}

/**
 * The counts of one group. Of contacts, `resolved` are those whose every question is resolved, `resolvedWithHelp` those
 * that help or referral settled on top of that (`referred` is then 0), `excluded` those with nothing but excluded
 * questions, `notEligible` those with a question that could not be settled at the first contact.
 */
export interface Tally {
  readonly key: string
  readonly questions: Counts
  readonly contacts: Counts
  /** Questions that were answered with an article. */
  readonly linked: number
  /** Contacts of citizens who had been in touch about it before. */
  readonly repeats: number
  /** Contacts in which the digital way was offered. */
  readonly offered: number
  /** Contacts that were handed over to another department. */
  readonly transferred: number
}

export const noCounts: Counts = {
  all: 0,
  excluded: 0,
  resolved: 0,
  resolvedWithHelp: 0,
  referred: 0,
  notEligible: 0,
  takenBack: 0,
}

export function tallyOf(key: string, counted: Counted): Tally {
  return {
    key,
    questions: {
      all: counted.asked,
      excluded: counted.asked_excluded,
      resolved: counted.asked_resolved,
      resolvedWithHelp: counted.asked_helped,
      referred: counted.asked_referred,
      notEligible: counted.asked_beyond,
      takenBack: counted.asked_taken_back,
    },
    contacts: {
      all: counted.contacts,
      excluded: counted.contacts_excluded,
      resolved: counted.contacts_resolved,
      resolvedWithHelp: counted.contacts_helped,
      referred: 0,
      notEligible: counted.contacts_beyond,
      takenBack: counted.contacts_taken_back,
    },
    linked: counted.asked_linked,
    repeats: counted.contacts_repeat,
    offered: counted.contacts_offered,
    transferred: counted.contacts_transferred,
  }
}
