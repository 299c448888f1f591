/** One thing that is stored when an outcome key is pressed, known by what a person can read of it. */
export interface Entry {
  readonly kind: 'question' | 'correction' | 'closing'
  /** The words of the question; of a closing those of the first question of its contact. */
  readonly words: string
  readonly outcome: string
}

/** What a tab said it had kept; the entries of one tab stand in the order in which it said so. */
export interface SaidEntry extends Entry {
  readonly tab: number
}

export interface StoredEntry extends Entry {
  /** Counts up within its kind. */
  readonly seq: number
  readonly recordedAt: string
}

/** What is wrong, one line each; all empty when every entry is there once, in order, and none else. */
export interface Differences {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Found though nobody said it. */
  readonly strange: readonly string[]
}

export function labelOf({ kind, words, outcome }: Entry): string {
  return [kind, words, outcome].filter((part) => part !== '').join(': ')
}

/** Compares two lists in which each label should stand once, whatever their order. */
export function compareLabels(said: readonly string[], found: readonly string[]): Differences {
  const saidOnce = new Set(said)
  const counts = new Map<string, number>()
  for (const label of found) counts.set(label, (counts.get(label) ?? 0) + 1)
  return {
    lost: [...saidOnce].filter((label) => !counts.has(label)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([label, count]) => `${label} (${count} times)`),
    strange: [...counts.keys()].filter((label) => !saidOnce.has(label)),
  }
}

/** Which entries were stored before one that the same tab had logged earlier. */
export function findOvertaking(said: readonly SaidEntry[], stored: readonly StoredEntry[]): readonly string[] {
  const places = new Map(stored.map((entry) => [labelOf(entry), entry]))
  const latest = new Map<string, StoredEntry>()
  const overtaken: string[] = []
  for (const entry of said) {
    const own = places.get(labelOf(entry))
    if (own === undefined) continue
    const rivals = [latest.get(`${entry.tab}`), latest.get(`${entry.tab} ${entry.kind}`)]
    const rival = rivals.find((one) => one !== undefined && isBefore(own, one))
    if (rival) overtaken.push(`${labelOf(own)} before ${labelOf(rival)}`)
    else for (const lane of [`${entry.tab}`, `${entry.tab} ${entry.kind}`]) latest.set(lane, own)
  }
  return overtaken
}

/** Kinds are numbered apart, so between two kinds the moment decides; the same moment proves nothing. */
function isBefore(one: StoredEntry, other: StoredEntry): boolean {
  return one.kind === other.kind ? one.seq < other.seq : one.recordedAt < other.recordedAt
}
