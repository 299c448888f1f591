import type { UnansweredQuestion } from '../contacts/cause-log.ts'
import type { GapRow } from '../contract/causes.ts'
import { findPersonalData } from '../contract/personal-data.ts'
import { danishGrammar } from '../danish/grammar-words.ts'
import { stem } from '../danish/stem.ts'
import { wordsOf } from '../danish/words.ts'
import { gapsOf } from '../measures/gaps.ts'
import type { Whole } from './cause-rows.ts'

/** What is asked now matters, and a page must not read more as the log grows. */
export const MOST_UNANSWERED = 5000

/** What citizens asked and no article answers, most asked first; never a phrasing that holds personal data. */
export function gapRows(unanswered: readonly UnansweredQuestion[], whole: Whole): GapRow[] {
  return gapsOf(unanswered, tellingStems)
    .filter(({ asked }) => findPersonalData(asked).length === 0)
    .map(({ asked, contacts, questions }) => ({ asked, contacts, count: questions, without: whole.without(questions) }))
}

function tellingStems(query: string): string[] {
  return wordsOf(query)
    .filter((word) => !danishGrammar.has(word))
    .map(stem)
}
