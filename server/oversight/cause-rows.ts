import type { CauseCount } from '../contacts/cause-log.ts'
import type { CauseRow, NeedRow } from '../contract/causes.ts'
import type { Configuration, Need } from '../contract/configuration.ts'
import * as da from '../contract/da.ts'
import { paretoOf } from '../measures/pareto.ts'

/** What a cause is held against. */
export interface Whole {
  /** How many questions were not settled at once. */
  readonly unsettled: number
  /** The strict rate if so many more had been settled. */
  without(count: number): number | null
}

interface Cause {
  readonly key: string
  readonly label: string
  readonly need: Need | null
  readonly outcome: string
  readonly count: number
}

/** The reasons, greatest first; an outcome that comes without a reason stands for itself. */
export function reasonsOf(counts: readonly CauseCount[], configuration: Configuration, whole: Whole): CauseRow[] {
  const causes = counts.map((one) => causeOf(one, configuration))
  const groups = [...Map.groupBy(causes, ({ key }) => key).values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const outcomes = members.map(({ outcome, count }) => ({ label: outcome, count }))
    const count = members.reduce((sum, one) => sum + one.count, 0)
    const { key, label, need } = first
    return [{ key, label, need, count, outcomes: outcomes.toSorted((a, b) => b.count - a.count) }]
  })
  return paretoOf(groups).map((bar) => ({ ...bar, without: whole.without(bar.count) }))
}

function causeOf({ outcome, reason, questions: count }: CauseCount, { outcomes, reasons }: Configuration): Cause {
  const ended = outcomes.find(({ code }) => code === outcome)
  const because = reasons.find(({ code }) => code === reason)
  const endedLabel = ended?.label ?? outcome
  if (reason === '')
    return { key: `outcome ${outcome}`, label: endedLabel, need: ended?.needs ?? null, outcome: endedLabel, count }
  return { key: reason, label: because?.label ?? reason, need: because?.needs ?? null, outcome: endedLabel, count }
}

/** What is needed, greatest first, and last what nothing of the municipality's own would settle. */
export function needsOf(reasons: readonly CauseRow[], whole: Whole): NeedRow[] {
  const groups = Map.groupBy(reasons, ({ need }) => need)
  return [...groups]
    .map(([need, members]) => ({ need, count: members.reduce((sum, one) => sum + one.count, 0) }))
    .toSorted((a, b) => Number(a.need === null) - Number(b.need === null) || b.count - a.count)
    .map(({ need, count }) => ({
      need,
      label: da.needTexts[need ?? 'none'],
      count,
      share: count / whole.unsettled,
      without: whole.without(count),
    }))
}
