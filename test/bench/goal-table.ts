import { isMet, type Goal } from './goals.ts'
import { figure, table } from './markdown.ts'

const UNITS: Readonly<Record<Goal['unit'], string>> = { times: ' ×', ms: ' ms', MB: ' MB', count: '' }

/** Every goal with what was measured, and whether it is met. */
export function goalTable(goals: readonly Goal[]): string {
  const written = (value: number | undefined, unit: Goal['unit']): string =>
    value === undefined ? 'not measured' : `${figure(value)}${UNITS[unit]}`
  const rows = goals.map((one) => [
    one.what,
    `≤ ${written(one.goal, one.unit)}`,
    `${one.isCut ? 'over ' : ''}${written(one.figure, one.unit)}`,
    one.figure === undefined ? '–' : isMet(one) ? 'met' : '**missed**',
  ])
  return table(['goal', 'at most', 'measured', ''], rows)
}
