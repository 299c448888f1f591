import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { inChunks } from './in-chunks.ts'

export interface ZipPart {
  readonly path: string
  readonly content: Iterable<string> | AsyncIterable<string>
}

interface Entry {
  readonly path: Buffer
  readonly at: number
  checksum: number
  packed: number
  unpacked: number
}

/**
 * An archive of the parts, made while it is sent: a part's length and checksum stand behind it, since they are not known
 * before. Throws where the archive would pass the 4 GB that its numbers can say.
 *
 * @see APPNOTE.TXT 6.3.10, sections 4.3 and 4.4
 */
export async function* zip(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncIterable<Uint8Array> {
  const entries: Entry[] = []
  let at = 0
  for await (const { path, content } of parts) {
    const entry: Entry = { path: Buffer.from(path), at, checksum: 0, packed: 0, unpacked: 0 }
    const header = localHeader(entry)
    yield header
    for await (const bytes of packed(content, entry)) {
      entry.packed += bytes.length
      yield bytes
    }
    const descriptor = numbers([[4, 0x08_07_4b_50], ...sizes(entry)])
    yield descriptor
    entries.push(entry)
    at += header.length + entry.packed + descriptor.length
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  yield directoryEnd(entries.length, directory.length, at)
}

function packed(content: ZipPart['content'], entry: Entry): AsyncIterable<Buffer> {
  return pipeline(Readable.from(bytesOf(content, entry)), createDeflateRaw(), () => {
    // A fault comes out of the iteration.
  })
}

async function* bytesOf(content: ZipPart['content'], entry: Entry): AsyncIterable<Uint8Array> {
  for await (const bytes of inChunks(content)) {
    entry.checksum = crc32(bytes, entry.checksum)
    entry.unpacked += bytes.length
    yield bytes
  }
}

/** Bytes of each number, and the number. */
type Numbers = readonly (readonly [2 | 4, number])[]

function numbers(fields: Numbers): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of fields) at = buffer.writeUIntLE(value, at, width)
  return buffer
}

const VERSION = 20
/** The lengths stand behind the part; names are UTF-8. */
const FLAGS = 0x08_08
const DEFLATED = 8
/** 1 January 1980, so that the same sheet is the same file. */
const TIME: Numbers = [
  [2, 0],
  [2, 0x21],
]

function sizes({ checksum, packed: packedSize, unpacked }: Omit<Entry, 'path' | 'at'>): Numbers {
  return [
    [4, checksum],
    [4, packedSize],
    [4, unpacked],
  ]
}

function localHeader({ path }: Entry): Buffer {
  const unknown = sizes({ checksum: 0, packed: 0, unpacked: 0 })
  const start: Numbers = [
    [4, 0x04_03_4b_50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
  ]
  return Buffer.concat([numbers([...start, ...TIME, ...unknown, [2, path.length], [2, 0]]), path])
}

function directoryEntry(entry: Entry): Buffer {
  const start: Numbers = [
    [4, 0x02_01_4b_50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
  ]
  const end: Numbers = [
    [2, entry.path.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.at],
  ]
  return Buffer.concat([numbers([...start, ...TIME, ...sizes(entry), ...end]), entry.path])
}

function directoryEnd(count: number, length: number, at: number): Buffer {
  return numbers([
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, at],
    [2, 0],
  ])
}
