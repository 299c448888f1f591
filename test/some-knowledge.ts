import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { shippedKnowledge } from './running-straks.ts'

/** What an article needs to be read; the checklists are left out, for they name articles of every field. */
const FILES = ['organisation.yaml', 'municipality.yaml', 'outcomes.yaml', 'synonyms.yaml', 'kle.yaml', 'outside.yaml']

/**
 * A knowledge folder of a few of the shipped articles: for tests that are about something else than the search, since
 * Straks starts on it in a third of the time. Whoever makes it removes it.
 *
 * @param parts files and folders under `knowledge/`
 */
export async function someKnowledge(parts: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'straks-some-knowledge-'))
  for (const part of [...FILES, ...parts]) {
    await mkdir(dirname(join(folder, part)), { recursive: true })
    await cp(join(shippedKnowledge, part), join(folder, part), { recursive: true })
  }
  return folder
}
