import type { z } from 'zod'
import type { KnowledgeFault } from '../contract/article.ts'
import { explainIssue } from '../contract/explain.ts'
import { fillValues, type MunicipalityValues } from './fill-values.ts'
import { frontMatter, type FrontMatter } from './front-matter.ts'
import { headings, spokenCode } from './headings.ts'
import type { Organisation } from './organisation.ts'
import { readYaml, type YamlText } from './read-yaml.ts'
import type { SourceFile } from './source-file.ts'
import { splitArticle, type SourceSection } from './split-article.ts'

/** An article as its files say it, with values filled in, before anyone has given it a revision. */
export interface SourceArticle {
  readonly id: string
  readonly front: Omit<FrontMatter, 'department'> & { readonly department: string | null }
  readonly sections: readonly SourceSection[]
  /** Everything the article is made of, to tell one revision from the next. */
  readonly text: string
}

export interface ArticleSurroundings {
  readonly organisation: Organisation
  readonly municipality: MunicipalityValues
}

/**
 * Makes an article of its shared file and of the local file that changes parts of it (either may be missing).
 *
 * @returns the article, or every fault with file and line
 */
export function compileArticle(
  id: string,
  files: { readonly shared?: SourceFile | undefined; readonly local?: SourceFile | undefined },
  surroundings: ArticleSurroundings,
): SourceArticle | KnowledgeFault[] {
  const parts = [files.shared, files.local].filter((file) => file !== undefined).map(readPart)
  const faults = parts.flatMap((part) => part.faults)
  if (faults.length > 0) return faults
  const newest = parts.at(-1)
  if (newest === undefined) return []
  const front = parts.every((part) => part.yaml === null) ? ordinary(newest, id) : mergedFront(parts, surroundings)
  if (Array.isArray(front)) return front
  const filled = parts.map((part) => fillPart(part, front, surroundings))
  const missing = filled.flatMap((part) => part.faults)
  if (missing.length > 0) return missing
  const sections = mergeSections(filled.map((part) => part.sections))
  const isComplete = sections.some((section) => section.code === spokenCode) || newest.yaml === null
  if (!isComplete) return [{ file: newest.file.path, line: 1, message: 'afsnittet "Sig til borgeren" mangler' }]
  return { id, front, sections, text: parts.map((part) => part.file.text).join('\n') }
}

interface Part {
  readonly file: SourceFile
  readonly yaml: YamlText | null
  readonly firstHeading: string | null
  readonly sections: readonly SourceSection[]
  readonly faults: readonly KnowledgeFault[]
}

function readPart(file: SourceFile): Part {
  const split = splitArticle(file.text)
  const yaml = split.frontMatter === null ? null : readYaml(file, split.frontMatter, 2)
  const faults = split.unknownHeadings.map(({ heading, line }) => ({
    file: file.path,
    line,
    message: heading === '' ? 'tekst før det første afsnit' : `ukendt afsnit "${heading}"`,
  }))
  return {
    file,
    yaml: Array.isArray(yaml) ? null : yaml,
    firstHeading: split.firstHeading,
    sections: split.sections,
    faults: Array.isArray(yaml) ? [...yaml, ...faults] : faults,
  }
}

/** A file of plain Markdown: its first heading is the title, and nobody owns it. */
function ordinary(part: Part, id: string): SourceArticle['front'] {
  const title = part.firstHeading ?? id.replaceAll('-', ' ')
  return { ...frontMatter.parse({ title, department: 'nobody' }), department: null }
}

function mergedFront(parts: readonly Part[], { organisation }: ArticleSurroundings): FrontMatter | KnowledgeFault[] {
  const values = Object.assign({}, ...parts.map((part) => part.yaml?.value)) as unknown
  const read = frontMatter.safeParse(values)
  const faultAt = (path: readonly PropertyKey[], message: string): KnowledgeFault => {
    const owner = parts.findLast((part) => hasKey(part.yaml?.value, path[0])) ?? parts.at(-1)
    return { file: owner?.file.path ?? '', line: owner?.yaml?.lineOf(path) ?? 1, message }
  }
  if (!read.success) return read.error.issues.map((issue) => faultAt(placeOf(issue), explainIssue(issue)))
  const faults = unknownCodes(read.data, organisation).map(({ path, message }) => faultAt(path, message))
  return faults.length > 0 ? faults : read.data
}

function placeOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
}

function hasKey(value: unknown, key: PropertyKey | undefined): boolean {
  return typeof value === 'object' && value !== null && key !== undefined && key in value
}

function unknownCodes(front: FrontMatter, known: Organisation): { path: PropertyKey[]; message: string }[] {
  const found: { path: PropertyKey[]; message: string }[] = []
  if (!(front.department in known.departments)) {
    found.push({ path: ['department'], message: `ukendt afdeling "${front.department}"` })
  }
  for (const one of [front.authority].flat()) {
    if (!(one in known.authorities)) found.push({ path: ['authority'], message: `ukendt myndighed "${one}"` })
  }
  for (const [at, one] of front.lifeEvents.entries()) {
    if (!(one in known.lifeEvents)) found.push({ path: ['lifeEvents', at], message: `ukendt livssituation "${one}"` })
  }
  for (const [at, one] of front.facts.entries()) {
    const isTwice = front.facts.findIndex((other) => other.id === one.id) < at
    if (isTwice) found.push({ path: ['facts', at, 'id'], message: `to fakta hedder "${one.id}"` })
  }
  return found
}

function fillPart(
  part: Part,
  front: SourceArticle['front'],
  { municipality }: ArticleSurroundings,
): { sections: SourceSection[]; faults: KnowledgeFault[] } {
  const filled = part.sections.map((section) => ({
    section,
    ...fillValues(section.markdown, front.facts, municipality),
  }))
  return {
    sections: filled.map(({ section, text }) => ({ ...section, markdown: text })),
    faults: filled.flatMap(({ section, missing }) =>
      missing.map(({ name }) => ({
        file: part.file.path,
        line: lineOfPlaceholder(part.file.text, section.line, name),
        message: `værdien {{${name}}} mangler`,
      })),
    ),
  }
}

function lineOfPlaceholder(text: string, from: number, name: string): number {
  const at = text
    .split('\n')
    .findIndex((line, index) => index >= from - 1 && line.includes('{{') && line.includes(name))
  return at < 0 ? from : at + 1
}

/** A later file's section takes the place of an earlier one's; the order is that of the known headings. */
function mergeSections(layers: readonly (readonly SourceSection[])[]): SourceSection[] {
  const merged = new Map<string, SourceSection>()
  for (const section of layers.flat()) merged.set(section.code, section)
  const order = new Map<string, number>(headings.map((known, at) => [known.code, at]))
  return [...merged.values()].toSorted((a, b) => (order.get(a.code) ?? 99) - (order.get(b.code) ?? 99))
}
