import { Writable } from 'node:stream'

/** Takes what a library writes to a stream, until it is sent on. */
export class MadeBytes extends Writable {
  #pieces: Uint8Array[] = []

  override _write(piece: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#pieces.push(piece)
    done()
  }

  isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** What is written since it was asked last. */
  taken(): readonly Uint8Array[] {
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }
}
