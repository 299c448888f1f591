import type { Selection } from './contact-log.ts'

/** What the log says of questions that were not settled at once. */
export interface CauseLog {
  /** Questions that were not settled at once, by how they ended and why. */
  causes(selection: Selection): Promise<CauseCount[]>
  /** Questions by the article they were answered with, '' for none. */
  articles(selection: Selection): Promise<ArticleCount[]>
  /**
   * Questions that were neither answered with an article nor settled at once, of the latest days first.
   *
   * @param most how many at the most; their number in a long log is not bounded
   */
  unanswered(selection: Selection, most: number): Promise<UnansweredQuestion[]>
  /** Questions of contacts that were handed over, by topic and the department they were handed to, most first. */
  handedOver(selection: Selection, most: number): Promise<HandedOver[]>
}

export interface CauseCount {
  readonly outcome: string
  /** Empty where the outcome takes none. */
  readonly reason: string
  readonly questions: number
}

export interface ArticleCount {
  readonly article: string
  /** All but those that do not count. */
  readonly counted: number
  readonly resolved: number
}

export interface UnansweredQuestion {
  readonly query: string
  /** Tells contacts apart, and nothing else. */
  readonly contact: number
}

export interface HandedOver {
  readonly topic: string
  readonly department: string
  /** Those that were not settled at once. */
  readonly questions: number
}
