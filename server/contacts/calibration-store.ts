import type { CalibrationRequest, Judgement } from '../contract/calibration.ts'
import type { Stored } from './contact-log.ts'

export interface DrawnCalibration extends CalibrationRequest {
  readonly drawnBy: { readonly id: string; readonly name: string }
  readonly drawnAt: string
  /** How many questions were drawn: no more than there were. */
  readonly drawn: number
  readonly reviewers: readonly { readonly id: string; readonly name: string; readonly judged: number }[]
}

export interface DrawnQuestion {
  readonly place: number
  readonly question: string
  readonly contact: string
  readonly query: string
  readonly article: { readonly id: string; readonly revision: number } | null
  /** As its newest judgement in the log has it. */
  readonly outcome: string
}

/** Samples of the log and what reviewers judge of them: all of it only grows. */
export interface CalibrationStore {
  draw(
    calibration: CalibrationRequest & { readonly drawnBy: string; readonly drawnAt: string },
    questions: readonly string[],
  ): Promise<Stored>
  /** Newest first. */
  all(): Promise<DrawnCalibration[]>
  one(id: string): Promise<DrawnCalibration | null>
  questions(id: string): Promise<DrawnQuestion[]>
  /** The newest judgement of each question, by its place. */
  judgements(id: string, account: string): Promise<ReadonlyMap<number, string>>
  /** @returns `taken` when two others review it */
  judge(id: string, account: string, judgement: Judgement & { readonly at: string }): Promise<'new' | 'taken'>
}
