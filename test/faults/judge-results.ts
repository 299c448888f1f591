import { compareLabels, findOvertaking, labelOf, type Differences } from './compare-entries.ts'
import type { FaultResults } from './fault-results.ts'
import { entriesOf, rowOf } from './read-stored.ts'

/** What is wrong with a run, one line each. */
export interface FoundFaults {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly strange: readonly string[]
  readonly overtaking: readonly string[]
  /** Faults other than of entries: a screen that did not answer or did not drain. */
  readonly others: readonly string[]
}

/** Compares what the screens said with the file, with the log that the server answers, and with the page of it. */
export function judgeResults(results: FaultResults): FoundFaults {
  const { said, stored, contacts, rows, stuck, undrained } = results
  const labels = said.map(labelOf)
  const comparisons: [string, Differences][] = [
    ['file', compareLabels(labels, stored.map(labelOf))],
    ['log', compareLabels(labels, entriesOf(contacts).map(labelOf))],
    ['page', compareLabels(contacts.map(rowOf), rows)],
  ]
  const lines = (kind: keyof Differences): string[] => {
    const found = comparisons.flatMap(([where, differences]) => differences[kind].map((line) => ({ where, line })))
    const places = Map.groupBy(found, ({ line }) => line)
    return [...places].map(([line, all]) => `${line}, in the ${all.map(({ where }) => where).join(' and the ')}`)
  }
  return {
    lost: lines('lost'),
    doubled: lines('doubled'),
    strange: lines('strange'),
    overtaking: findOvertaking(said, stored),
    others: [...stuck.map((text) => `stuck: ${text}`), ...undrained.map((text) => `not drained: ${text}`)],
  }
}

export function isClean(found: FoundFaults): boolean {
  return Object.values(found).every((lines: readonly string[]) => lines.length === 0)
}
