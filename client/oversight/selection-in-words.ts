import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { labelOf } from './labels.ts'

interface Selection {
  readonly channel?: string | undefined
  readonly department?: string | undefined
  readonly topic?: string | undefined
  readonly article?: string | undefined
  readonly lifeEvent?: string | undefined
}

/** What a printed page is narrowed to, empty when to nothing: the controls that say it on the screen are not printed. */
export function selectionInWords(selection: Selection, { channels, departments }: Configuration): string {
  return named([
    [da.oversight.channel, labelOf(channels, selection.channel ?? '')],
    [da.oversight.department, labelOf(departments, selection.department ?? '')],
    [da.figures.topic, selection.topic],
    [da.figures.article, selection.article],
    [da.figures.lifeEvent, selection.lifeEvent],
  ])
}

/** `Kanal: Telefon. Emne: 23.05.06.`, without what is not set. */
export function named(chosen: readonly (readonly [name: string, value: string | undefined])[]): string {
  return chosen.flatMap(([name, value]) => (value ? [`${name}: ${value}.`] : [])).join(' ')
}
