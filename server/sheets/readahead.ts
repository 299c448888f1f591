import type { Sheet, Value } from '../measures/sheet.ts'

/** Rows of which it is known whether another follows. */
export class Readahead {
  readonly #rows: AsyncIterator<readonly Value[]> | Iterator<readonly Value[]>
  #ahead: IteratorResult<readonly Value[]> | null = null

  private constructor(rows: AsyncIterator<readonly Value[]> | Iterator<readonly Value[]>) {
    this.#rows = rows
  }

  static of(rows: Sheet['rows']): Readahead {
    return new Readahead(Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]())
  }

  async isOver(): Promise<boolean> {
    this.#ahead ??= await this.#rows.next()
    return this.#ahead.done === true
  }

  async next(): Promise<readonly Value[]> {
    const ahead = this.#ahead ?? (await this.#rows.next())
    this.#ahead = null
    return ahead.done === true ? [] : ahead.value
  }

  /** Whoever makes the rows need make no more. */
  async close(): Promise<void> {
    await this.#rows.return?.()
  }
}
