import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { dayInWords } from '../shell/format.ts'
import { labelOf } from './labels.ts'
import type { View } from './view.ts'

/** What a printed page is of: the controls that say it on the screen are not printed. */
export function selectionInWords(view: View, { channels, departments }: Configuration): string {
  const chosen = [
    [da.oversight.channel, labelOf(channels, view.channel)],
    [da.oversight.department, labelOf(departments, view.department)],
    [da.figures.topic, view.topic],
    [da.figures.article, view.article],
    [da.figures.lifeEvent, view.lifeEvent],
  ] as const
  const filters = chosen.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}.`)
  return [da.figures.periodOf(dayInWords(view.from), dayInWords(view.to)), ...filters].join(' ')
}
