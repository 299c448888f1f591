const CHUNK_LENGTH = 64 * 1024

/** The text's bytes in pieces worth sending, so that a row is not a write of its own. */
export async function* inChunks(pieces: Iterable<string> | AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < CHUNK_LENGTH) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  if (waiting !== '') yield encoder.encode(waiting)
}
