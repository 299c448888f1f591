import type { BigIntStats } from 'node:fs'
import { constants, lstat, open, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { KnowledgeFault } from '../contract/article.ts'
import type { SourceFile } from '../articles/source-file.ts'

const LARGEST_FILE_BYTES = 256 * 1024
const READ_AT_ONCE = 32

interface Folder {
  readonly files: readonly SourceFile[]
  readonly faults: readonly KnowledgeFault[]
}

/** A file as it was read, by path: what has not changed since is not read again, and stays the same object. */
export type KnownFiles = Map<string, { readonly file: SourceFile; readonly stamp: string }>

/**
 * The Markdown and YAML files of a folder, by path. Links and hidden files are passed over; too large ones are told.
 *
 * @param known what was read earlier; brought up to date
 */
export async function readFolder(folder: string, known: KnownFiles = new Map()): Promise<Folder> {
  const root = await realpath(folder)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .toSorted()
  const files: SourceFile[] = []
  const faults: KnowledgeFault[] = []
  for (let at = 0; at < paths.length; at += READ_AT_ONCE) {
    const some = await Promise.all(paths.slice(at, at + READ_AT_ONCE).map((path) => readOne(root, path, known)))
    for (const one of some) {
      if (one !== null && 'message' in one) faults.push(one)
      else if (one !== null) files.push(one)
    }
  }
  const there = new Set(files.map((file) => file.path))
  for (const path of known.keys()) if (!there.has(path)) known.delete(path)
  return { files, faults }
}

async function readOne(root: string, path: string, known: KnownFiles): Promise<SourceFile | KnowledgeFault | null> {
  const name = path.split(sep).join('/')
  const earlier = known.get(name)
  try {
    const stamp = stampOf(await lstat(join(root, path), { bigint: true }))
    if (earlier?.stamp === stamp) return earlier.file
    const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const { size } = await file.stat()
      if (size > LARGEST_FILE_BYTES) return { file: name, line: 1, message: 'filen er over 256 KB' }
      const read = { path: name, text: await file.readFile('utf8') }
      known.set(name, { file: read, stamp })
      return read
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isGone(error)) return null
    return { file: name, line: 1, message: 'filen kan ikke læses' }
  }
}

/** Taken before reading: a change meanwhile is then seen the next time. */
function stampOf({ mtimeNs, ctimeNs, size, ino }: BigIntStats): string {
  return [mtimeNs, ctimeNs, size, ino].join(' ')
}

/** Between listing and reading a file may have been removed, or made a link. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')
}
