import type { Store } from '../../../server/store/store.ts'
import { say } from '../say.ts'
import { causeQuestions } from './cause-questions.ts'
import { logQuestions } from './log-questions.ts'
import { gaveUp, type PageQuestion } from './page-question.ts'
import { recordQuestions } from './record-questions.ts'
import type { Sides } from './sides.ts'
import { tallyQuestions } from './tally-questions.ts'
import { expectSame } from './tally-rows.ts'
import { turnAbout } from './turn-about.ts'

export interface QuestionFigures {
  readonly page: string
  /** Lines of the answer. */
  readonly rows: number
  /** Milliseconds of each turn. */
  readonly ours: readonly number[]
  readonly tenth: readonly number[]
  readonly duck: readonly number[]
  /** Ours would have taken longer than it is given, and said only a part. */
  readonly isCut: boolean
}

/** Asks what each page asks, over the last twelve weeks unless the page has a period of its own. */
export async function measureQuestions(sides: Sides, until: string): Promise<QuestionFigures[]> {
  say('pages beside DuckDB')
  const questions = [
    ...tallyQuestions(until),
    ...causeQuestions(until),
    ...recordQuestions(until),
    ...logQuestions(until),
  ]
  const figures: QuestionFigures[] = []
  for (const question of questions) figures.push(await measureQuestion(question, sides))
  return figures
}

async function measureQuestion(question: PageQuestion, { ours, tenth, duck }: Sides): Promise<QuestionFigures> {
  const { page, isInTenth } = question
  const told = await toldInFull(question, ours)
  const isCut = told[0] === gaveUp
  if (!isCut) expectSame(page, told, (await question.duck(duck))())
  const times = await turnAbout({
    ours: () => question.ours(ours),
    duck: () => question.duck(duck),
    tenth: isInTenth ? () => question.ours(tenth) : null,
  })
  return { page, rows: told.length, ...times, isCut }
}

/** Read from the disk for the first time, or beside something else, a page of the log may end early, as it should. */
async function toldInFull({ ours }: PageQuestion, store: Store): Promise<readonly string[]> {
  let told = (await ours(store))()
  for (let left = 4; left > 0 && told[0] === gaveUp; left--) told = (await ours(store))()
  return told
}
