import type { QuestionFact } from '../measures/question-fact.ts'
import type { Selection } from './contact-log.ts'

/** A question as it leaves the house: no employee, and its words only where they are asked for. */
export interface ExportedQuestion extends QuestionFact {
  readonly day: string
  /** As the citizen's words were typed; empty when they are not asked for or no longer kept. */
  readonly query: string
}

/** Reads a period's questions one after another, however many they are. */
export interface QuestionExport {
  /** A slice at a time, by day; everyone else gets a turn after each. */
  read(selection: Selection, hasText: boolean): AsyncIterable<readonly ExportedQuestion[]>
}
