import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { SourceFile } from '../articles/source-file.ts'

/**
 * Writes files into a folder, each whole or not at all.
 *
 * @throws when a path leads out of the folder
 */
export async function writeFolder(folder: string, files: readonly SourceFile[]): Promise<void> {
  const root = resolve(folder)
  for (const { path, text } of files) {
    const target = resolve(root, path)
    if (!target.startsWith(root + sep)) throw new Error(`"${path}" leads out of the folder`)
    await mkdir(dirname(target), { recursive: true })
    const unfinished = join(dirname(target), `.${Date.now()}-${process.pid}.unfinished`)
    await writeFile(unfinished, text)
    await rename(unfinished, target)
  }
}
