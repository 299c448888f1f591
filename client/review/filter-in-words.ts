import type { Configuration } from '../../server/contract/configuration.ts'
import { labelOf } from '../oversight/labels.ts'
import { named, selectionInWords } from '../oversight/selection-in-words.ts'
import { da } from '../shell/da.ts'
import { dayInWords } from '../shell/format.ts'
import { flags, type LogFilter } from './log-filter.ts'

/** What a printed list is of: the controls that say it on the screen are not printed. */
export function filterInWords({ from, to, criteria }: LogFilter, configuration: Configuration): string {
  const { outcome = '', reason = '', words, search } = criteria
  return [
    da.figures.periodOf(dayInWords(from), dayInWords(to)),
    selectionInWords(criteria, configuration),
    named([
      [da.review.outcome, labelOf(configuration.outcomes, outcome)],
      [da.review.reason, labelOf(configuration.reasons, reason)],
      [da.review.words, words],
      [da.review.search, search && da.review.searched[search]],
    ]),
    ...flags.filter((flag) => criteria[flag] === '1').map((flag) => `${da.review.flags[flag]}.`),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
