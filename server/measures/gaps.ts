/** Questions that share their words, as one gap in the knowledge. */
export interface Gap {
  /** The most usual phrasing. */
  readonly asked: string
  readonly questions: number
  readonly contacts: number
}

export interface AskedInContact {
  readonly query: string
  readonly contact: number
}

/** Fewer contacts say nothing, and might say something about one citizen. */
const FEWEST_CONTACTS = 3

/**
 * Gathers questions by the words they share, those first that most questions share.
 *
 * @param wordsOf the words of a query by which it is gathered, in any order; a query without any is left out
 */
export function gapsOf(asked: readonly AskedInContact[], wordsOf: (query: string) => readonly string[]): Gap[] {
  const groups = Map.groupBy(asked, ({ query }) => [...new Set(wordsOf(query))].toSorted().join(' '))
  groups.delete('')
  return [...groups.values()]
    .map((group) => ({
      asked: mostUsual(group.map(({ query }) => query)),
      questions: group.length,
      contacts: new Set(group.map(({ contact }) => contact)).size,
    }))
    .filter(({ contacts }) => contacts >= FEWEST_CONTACTS)
    .toSorted((a, b) => b.questions - a.questions || (a.asked < b.asked ? -1 : 1))
}

function mostUsual(queries: readonly string[]): string {
  const times = Map.groupBy(queries, (query) => query)
  const [first] = [...times].toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}
