import type { Tally } from '../../../server/measures/tally.ts'

/** A group in a line, in the order of DuckDB's columns. */
export function linesOfTally(tallies: readonly Tally[]): string[] {
  return tallies.map(({ key, questions, contacts, ...rest }) => {
    const asked = [
      questions.all,
      questions.excluded,
      questions.resolved,
      questions.resolvedWithHelp,
      questions.referred,
    ]
    const spoken = [contacts.all, contacts.excluded, contacts.resolved, contacts.resolvedWithHelp]
    const last = [contacts.notEligible, contacts.takenBack, rest.repeats, rest.offered, rest.transferred]
    return [key, ...asked, questions.notEligible, questions.takenBack, rest.linked, ...spoken, ...last].join()
  })
}

/** Rows of DuckDB in lines: its counts are of 64 bits. */
export function linesOfRows(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => row.map((value) => (typeof value === 'string' ? value : Number(value))).join())
}

/**
 * A faster wrong answer would be worth nothing.
 *
 * @throws Error that names the first line in which they differ
 */
export function expectSame(name: string, ours: readonly string[], theirs: readonly string[]): void {
  const at = ours.findIndex((line, place) => line !== theirs[place])
  if (at >= 0 || ours.length !== theirs.length) {
    throw new Error(`${name}: ours says ${ours[at] ?? ours.length}, DuckDB ${theirs[at] ?? theirs.length}`)
  }
}
