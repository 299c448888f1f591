/** The promises to call that were made to a department on one day in Denmark, and what became of them. */
export interface CallbackDay {
  readonly day: string
  readonly department: string
  readonly made: number
  readonly done: number
  /** Of the done, those that were done by their deadline. */
  readonly kept: number
  /** Not done, and the deadline has not passed. */
  readonly waiting: number
}
