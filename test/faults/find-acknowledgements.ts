/** An answer of the server that something is stored, as it stands in the bytes of a connection. */
export interface Acknowledgement {
  /** Where its frame begins and, exclusive, ends. */
  readonly start: number
  readonly end: number
  /** Whether it had been stored before: its message came again. */
  readonly isKnown: boolean
}

const FRAME_HEADER_BYTES = 2

/** The acknowledgements that stand whole in these bytes; the server's frames are neither masked nor compressed. */
export function findAcknowledgements(bytes: Buffer): readonly Acknowledgement[] {
  const found = bytes.toString('latin1').matchAll(/\{"type":"[^{}]*"isKnown":(true|false)[^{}]*\}/g)
  return [...found].map(({ 0: text, 1: isKnown, index }) => ({
    start: Math.max(0, index - FRAME_HEADER_BYTES),
    end: index + text.length,
    isKnown: isKnown === 'true',
  }))
}
