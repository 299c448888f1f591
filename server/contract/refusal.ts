import { problemTexts } from './da.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** An expected failure as a value: what went wrong, in the code's own words or in more exact ones. */
export class Refusal {
  readonly problem: Problem
  constructor(code: ProblemCode, message: string = problemTexts[code]) {
    this.problem = { code, message }
  }
}
