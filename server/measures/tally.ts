/** How many ended how: the counts from which every rate is worked out. */
export interface Counts {
  readonly all: number
  readonly excluded: number
  readonly resolved: number
  readonly resolvedWithHelp: number
  readonly referred: number
  readonly notEligible: number
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
}

export const noCounts: Counts = {
  all: 0,
  excluded: 0,
  resolved: 0,
  resolvedWithHelp: 0,
  referred: 0,
  notEligible: 0,
}
