import { compileKnowledge } from '../articles/compile-knowledge.ts'
import type { SourceFile } from '../articles/source-file.ts'
import { asciiName } from '../danish/fold.ts'

/** What an import would write, and what it would not, with the reason in Danish. */
export interface ImportPlan {
  readonly write: readonly SourceFile[]
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

interface Folders {
  readonly incoming: readonly SourceFile[]
  readonly existing: readonly SourceFile[]
  /** The shipped YAML files, for a folder that has none. */
  readonly defaults: readonly SourceFile[]
}

/**
 * Decides file by file: what is there already stays unless it may be replaced, what would have a fault is left out, and
 * ordinary Markdown gets a place of its own under `local/import/`.
 */
export function planImport({ incoming, existing, defaults }: Folders, mayReplace: boolean): ImportPlan {
  const skipped: { path: string; reason: string }[] = []
  const there = new Map(existing.map((file) => [file.path, file.text]))
  const wanted = new Map<string, SourceFile & { from: string }>()
  for (const file of incoming) {
    const path = placeFor(file.path)
    const reason = path === null ? nameReason(file.path) : reasonToSkip(path, file.text, there, mayReplace)
    if (path === null || reason !== null) skipped.push({ path: file.path, reason: reason ?? '' })
    else if (wanted.has(path)) skipped.push({ path: file.path, reason: `samme navn som ${wanted.get(path)?.from}` })
    else wanted.set(path, { path, text: file.text, from: file.path })
  }
  const kept = existing.filter((file) => !wanted.has(file.path))
  const { faults } = compileKnowledge([...kept, ...wanted.values()], [...existing, ...defaults])
  for (const { file, line, message } of faults) {
    const faulty = wanted.get(file)
    if (faulty === undefined) continue
    skipped.push({ path: faulty.from, reason: `linje ${line}: ${message}` })
    wanted.delete(file)
  }
  return { write: [...wanted.values()].map(({ path, text }) => ({ path, text })), skipped }
}

const OWN_PLACE = /^(?:(?:common|local)\/[a-z0-9-]+\/[a-z0-9-]+\.md|[a-z-]+\.yaml)$/

const README = /(^|\/)readme\.md$/i

function nameReason(path: string): string {
  return README.test(path) ? 'er en vejledning, ikke en artikel' : 'filens navn kan ikke bruges'
}

function placeFor(path: string): string | null {
  if (README.test(path)) return null
  if (OWN_PLACE.test(path)) return path
  const name = path.endsWith('.md') ? asciiName(path.replace(/\.md$/, '')) : ''
  return name === '' ? null : `local/import/${name}.md`
}

function reasonToSkip(
  path: string,
  text: string,
  there: ReadonlyMap<string, string>,
  mayReplace: boolean,
): string | null {
  const present = there.get(path)
  if (present === text) return 'står her allerede'
  if (present !== undefined && !mayReplace) return 'står her allerede med en anden tekst (brug --replace)'
  return null
}
