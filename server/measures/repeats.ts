/** A question among those of one topic and department. */
export interface RepeatCandidate {
  readonly id: string
  readonly contact: string
  readonly askedAt: string
  /** Asked by a citizen who had been in touch about it before. */
  readonly isRepeat: boolean
  /** Settled at once, so that a repeat can take it back. */
  readonly isResolved: boolean
}

/** For how long a settlement is not confirmed yet, design section 5. */
export const repeatWindowDays = 7
const WINDOW_MS = repeatWindowDays * 86_400_000

/**
 * Pairs each repeat with the settlement it takes back: the latest one of the days before that no other repeat has taken,
 * as closing brackets are paired with opening ones. One repeat takes back one settlement, since no citizen is known.
 *
 * @param questions of one topic and department, in the order of `inTime`
 * @param before settlements from before the first of them that are still open
 * @returns when each settlement was taken back, by its question's id
 */
export function pairRepeats(
  questions: readonly RepeatCandidate[],
  before: readonly RepeatCandidate[] = [],
): Map<string, string> {
  const takenBackAt = new Map<string, string>()
  const open = [...before]
  for (const question of questions) {
    if (question.isRepeat) {
      const earliest = windowStart(question.askedAt)
      const at = open.findLastIndex((one) => one.contact !== question.contact && one.askedAt >= earliest)
      for (const settled of at < 0 ? [] : open.splice(at, 1)) takenBackAt.set(settled.id, question.askedAt)
    }
    if (question.isResolved) open.push(question)
  }
  return takenBackAt
}

/** The order in which questions are paired: as they were asked, by id where that is the same moment. */
export function inTime(a: Pick<RepeatCandidate, 'askedAt' | 'id'>, b: Pick<RepeatCandidate, 'askedAt' | 'id'>): number {
  if (a.askedAt !== b.askedAt) return a.askedAt < b.askedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The earliest moment whose settlements a repeat at that moment can take back. */
export function windowStart(askedAt: string): string {
  return new Date(Date.parse(askedAt) - WINDOW_MS).toISOString()
}
