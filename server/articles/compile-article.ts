import type { z } from 'zod'
import type { KnowledgeFault } from '../contract/article.ts'
import { explainIssue } from '../contract/explain.ts'
import { fillValues, type MunicipalityValues } from './fill-values.ts'
import { frontMatter, type FrontMatter } from './front-matter.ts'
import { headings, spokenCode } from './headings.ts'
import type { Organisation } from './organisation.ts'
import { readYaml, type YamlText } from './read-yaml.ts'
import type { SourceFile } from './source-file.ts'
import { splitArticle, type SourceSection, type SplitArticle } from './split-article.ts'

/** An article as its files say it, with values filled in, before anyone has given it a revision. */
export interface SourceArticle {
  readonly id: string
  readonly front: Omit<FrontMatter, 'department'> & { readonly department: string | null }
  readonly sections: readonly FilledSection[]
  /** Where something at the top stands, by its path of keys. */
  placeOf(path: readonly PropertyKey[]): Place
  /** Everything the article is made of, to tell one revision from the next. */
  readonly text: string
}

/** A section with its values filled in; the template is the Markdown as it was written. */
export interface FilledSection extends SourceSection {
  readonly template: string
  readonly file: string
}

export interface Place {
  readonly file: string
  readonly line: number
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
  const isOrdinary = parts.every((part) => part.split.frontMatter === null)
  const front = isOrdinary ? ordinaryFront(id, parts) : mergedFront(parts, surroundings)
  const filled = parts.map((part) => fillPart(part, front.facts, surroundings))
  const faults = [
    ...parts.flatMap((part) => part.faults),
    ...(isOrdinary ? [] : parts.flatMap(headingFaults)),
    ...front.faults,
    ...filled.flatMap((part) => part.faults),
    ...(isOrdinary ? [] : missingSpoken(parts)),
  ]
  if (faults.length > 0 || front.value === null) return faults
  const sections = mergeSections(filled.map((part) => part.sections))
  const text = parts.map((part) => part.file.text).join('\n')
  return { id, front: front.value, sections, text, placeOf: (path) => placeIn(parts, path) }
}

interface Part {
  readonly file: SourceFile
  readonly split: SplitArticle
  readonly yaml: YamlText | null
  readonly faults: readonly KnowledgeFault[]
}

function readPart(file: SourceFile): Part {
  const split = splitArticle(file.text)
  const yaml = split.frontMatter === null ? null : readYaml(file, split.frontMatter, 2)
  const unclosed = { file: file.path, line: 1, message: 'oplysningerne øverst sluttes ikke med en linje med ---' }
  const faults = [...(Array.isArray(yaml) ? yaml : []), ...(split.isUnclosed ? [unclosed] : [])]
  return { file, split, yaml: Array.isArray(yaml) ? null : yaml, faults }
}

function headingFaults({ file, split }: Part): KnowledgeFault[] {
  const unknown = split.unknownHeadings.map(({ heading, line }) => ({
    file: file.path,
    line,
    message: heading === '' ? 'tekst før det første afsnit' : `ukendt afsnit "${heading}"`,
  }))
  const repeated = split.repeatedHeadings.map(({ heading, line }) => ({
    file: file.path,
    line,
    message: `afsnittet "${heading}" står to gange`,
  }))
  return [...unknown, ...repeated]
}

function missingSpoken(parts: readonly Part[]): KnowledgeFault[] {
  const hasSpoken = parts.some((part) => part.split.sections.some((section) => section.code === spokenCode))
  const file = parts.at(-1)?.file.path ?? ''
  return hasSpoken ? [] : [{ file, line: 1, message: 'afsnittet "Sig til borgeren" mangler' }]
}

/** What stands at the top: whole, or null with its faults. `facts` are null where they cannot be read. */
interface Front {
  readonly value: SourceArticle['front'] | null
  readonly facts: FrontMatter['facts'] | null
  readonly faults: readonly KnowledgeFault[]
}

const LONGEST_TITLE = 200

/** A file of plain Markdown: its first heading is the title, and nobody owns it. */
function ordinaryFront(id: string, parts: readonly Part[]): Front {
  const heading = parts.map((part) => part.split.firstHeading).findLast((one) => one !== null && one !== '')
  const title = (heading ?? id.replaceAll('-', ' ')).slice(0, LONGEST_TITLE)
  const value = { ...frontMatter.parse({ title, department: 'nobody' }), department: null }
  return { value, facts: [], faults: [] }
}

function mergedFront(parts: readonly Part[], { organisation }: ArticleSurroundings): Front {
  const values = mergeValues(parts.map((part) => part.yaml?.value))
  const faultAt = ({ path, message }: Misplaced): KnowledgeFault => ({ ...placeIn(parts, path), message })
  const isUnreadable = parts.some((part) => part.split.frontMatter !== null && part.yaml === null)
  if (isUnreadable) return { value: null, facts: null, faults: [] }
  const noFields = parts.filter((part) => part.yaml !== null && !isRecord(part.yaml.value ?? {}))
  if (noFields.length > 0) {
    const message = 'øverst skal der stå felter som "title: …"'
    return { value: null, facts: null, faults: noFields.map(({ file }) => ({ file: file.path, line: 2, message })) }
  }
  const read = frontMatter.safeParse(values)
  const readable = read.success ? read.data : readableFields(values)
  const wrong = read.success ? [] : read.error.issues.flatMap(misplacedOf)
  const faults = [...wrong, ...unknownCodes(readable, organisation)].map(faultAt)
  return { value: read.success && faults.length === 0 ? read.data : null, facts: readable.facts ?? null, faults }
}

/** The last of the files that says something of it. */
function placeIn(parts: readonly Part[], path: readonly PropertyKey[]): Place {
  const owner = parts.findLast((part) => hasKey(part.yaml?.value, path[0])) ?? parts.at(-1)
  return { file: owner?.file.path ?? '', line: owner?.yaml?.lineOf(path) ?? 1 }
}

/** A later file's field takes the place of an earlier one's; facts do so one by one, by their id. */
function mergeValues(layers: readonly unknown[]): Record<string, unknown> {
  const merged = Object.assign({}, ...layers.filter(isRecord)) as Record<string, unknown>
  const lists = layers.filter(isRecord).map((layer) => layer['facts'])
  const [shared, local] = lists.filter((list): list is unknown[] => Array.isArray(list))
  if (shared === undefined || local === undefined) return merged
  const idOf = (fact: unknown): unknown => (isRecord(fact) ? fact['id'] : fact)
  const replaced = new Set(local.map(idOf))
  return { ...merged, facts: [...shared.filter((fact) => !replaced.has(idOf(fact))), ...local] }
}

/** The fields that are well formed, where others are not: so that all that is wrong can be told at once. */
function readableFields(values: Record<string, unknown>): Partial<FrontMatter> {
  const fields = Object.entries(frontMatter.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(values[name])
    return read.success ? [[name, read.data]] : []
  })
  return Object.fromEntries(fields) as Partial<FrontMatter>
}

interface Misplaced {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function misplacedOf(issue: z.core.$ZodIssue): Misplaced[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: explainIssue(issue) }]
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: `ukendt felt "${key}"` }))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasKey(value: unknown, key: PropertyKey | undefined): boolean {
  return isRecord(value) && key !== undefined && Object.hasOwn(value, key)
}

function unknownCodes(front: Partial<FrontMatter>, known: Organisation): Misplaced[] {
  const { department, authority = [], lifeEvents = [], facts = [] } = front
  const found: Misplaced[] = []
  if (department !== undefined && !Object.hasOwn(known.departments, department)) {
    found.push({ path: ['department'], message: `ukendt afdeling "${department}"` })
  }
  for (const one of [authority].flat()) {
    if (!Object.hasOwn(known.authorities, one)) {
      found.push({ path: ['authority'], message: `ukendt myndighed "${one}"` })
    }
  }
  for (const [at, one] of lifeEvents.entries()) {
    if (!Object.hasOwn(known.lifeEvents, one)) {
      found.push({ path: ['lifeEvents', at], message: `ukendt livssituation "${one}"` })
    }
  }
  for (const [at, one] of facts.entries()) {
    const isTwice = facts.findIndex((other) => other.id === one.id) < at
    if (isTwice) found.push({ path: ['facts', at, 'id'], message: `to fakta hedder "${one.id}"` })
  }
  return found
}

/** @param facts null where they cannot be read: then nothing is said of those that the text asks for */
function fillPart(
  { file, split }: Part,
  facts: FrontMatter['facts'] | null,
  { municipality }: ArticleSurroundings,
): { sections: FilledSection[]; faults: KnowledgeFault[] } {
  const filled = split.sections.map((section) => ({
    section,
    ...fillValues(section.markdown, facts ?? [], municipality),
  }))
  return {
    sections: filled.map(({ section, text }) => ({
      ...section,
      markdown: text,
      template: section.markdown,
      file: file.path,
    })),
    faults: filled.flatMap(({ section, missing }) =>
      missing
        .filter(({ name }) => facts !== null || !name.startsWith('fact:'))
        .map(({ name, line }) => ({
          file: file.path,
          line: section.bodyLine + line - 1,
          message: `værdien {{${name}}} mangler`,
        })),
    ),
  }
}

/** A later file's section takes the place of an earlier one's; the order is that of the known headings. */
function mergeSections(layers: readonly (readonly FilledSection[])[]): FilledSection[] {
  const merged = new Map<string, FilledSection>()
  for (const section of layers.flat()) merged.set(section.code, section)
  const order = new Map<string, number>(headings.map((known, at) => [known.code, at]))
  return [...merged.values()].toSorted((a, b) => (order.get(a.code) ?? 99) - (order.get(b.code) ?? 99))
}
