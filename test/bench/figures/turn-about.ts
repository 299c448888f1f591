import { timed } from './timed.ts'

/** Of each question, but no longer than so many milliseconds after the fifth. */
const MOST_TURNS = 30
const LEAST_TURNS = 5
const BUDGET_MS = 3000

/** Asks each side, one after the other, again and again: what slows the machine down meets them all. */
export async function turnAbout<Side extends string>(
  sides: Readonly<Record<Side, (() => Promise<unknown>) | null>>,
): Promise<Record<Side, number[]>> {
  const asked = Object.entries(sides) as [Side, (() => Promise<unknown>) | null][]
  const times = Object.fromEntries(asked.map(([side]) => [side, []])) as unknown as Record<Side, number[]>
  const until = performance.now() + BUDGET_MS
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (turn >= LEAST_TURNS && performance.now() > until) break
    for (const [side, ask] of asked) if (ask !== null) times[side].push(await timed(ask))
  }
  return times
}
