import { z } from 'zod'
import type { KnowledgeFault } from '../contract/article.ts'
import { explainIssue } from '../contract/explain.ts'
import { goalList, type GoalList } from '../contacts/goals.ts'
import { contactChoices, type ContactChoices } from '../contacts/outcomes.ts'
import { asciiName } from '../danish/fold.ts'
import { compileArticle, type SourceArticle } from './compile-article.ts'
import { municipalityValues, type MunicipalityValues } from './fill-values.ts'
import {
  kleTitles,
  lifeEventList,
  organisation,
  outsideList,
  synonymList,
  type LifeEventList,
  type Organisation,
} from './organisation.ts'
import { readYaml } from './read-yaml.ts'
import type { OutsideGroup } from './searcher.ts'
import type { SourceFile } from './source-file.ts'
import { workingTime, type WorkingTime } from '../contacts/working-time.ts'

/** The municipality's own values under any names; what Straks itself reckons with is checked. */
const OFFICE_HOURS = '9-15'
const municipalityFile = z.looseObject({
  workingTime: workingTime.prefault({
    monday: OFFICE_HOURS,
    tuesday: OFFICE_HOURS,
    wednesday: OFFICE_HOURS,
    thursday: OFFICE_HOURS,
    friday: OFFICE_HOURS,
  }),
})

/** Everything the knowledge folder says, and everything that is wrong with it. */
export interface Knowledge {
  readonly articles: readonly SourceArticle[]
  readonly faults: readonly KnowledgeFault[]
  readonly municipality: MunicipalityValues
  readonly workingTime: WorkingTime
  readonly organisation: Organisation
  readonly choices: ContactChoices
  readonly goals: GoalList
  readonly synonyms: readonly (readonly string[])[]
  readonly outside: readonly OutsideGroup[]
  readonly kle: Readonly<Record<string, string>>
  readonly lifeEvents: LifeEventList
  /** The line of the folder's own `life-events.yaml` on which a path of keys stands; null where it has none. */
  lifeEventLine(path: readonly PropertyKey[]): number | null
}

/**
 * Turns the files of the folder into knowledge. A file with a fault is left out and the fault is told; the rest stands.
 *
 * @param defaults the shipped YAML files, used where the folder has none of that name or a faulty one
 */
export type KnowledgeCompiler = (files: readonly SourceFile[], defaults: readonly SourceFile[]) => Knowledge

export const compileKnowledge: KnowledgeCompiler = (files, defaults) => createKnowledgeCompiler()(files, defaults)

/** A compiler that remembers: what comes of files that are the same objects as before is the same object as before. */
export function createKnowledgeCompiler(): KnowledgeCompiler {
  const readBefore = new WeakMap<SourceFile, Read<unknown>>()
  const compiledBefore = new Map<string, Compiled>()
  let merged: MunicipalityValues | undefined
  let mergedFrom: unknown

  function readOnce<T>(file: SourceFile, schema: z.ZodType<T>): Read<T> {
    const before = readBefore.get(file)
    if (before) return before as Read<T>
    const result = readFile(file, schema)
    readBefore.set(file, result)
    return result
  }

  function compileOnce(id: string, own: OwnFiles, context: ArticleContext): Compiled['result'] {
    const before = compiledBefore.get(id)
    const isSame =
      before?.shared === own.shared &&
      before?.local === own.local &&
      before?.organisation === context.organisation &&
      before?.municipality === context.municipality
    if (before && isSame) return before.result
    const result = compileArticle(id, own, context)
    compiledBefore.set(id, { ...own, ...context, result })
    return result
  }

  return (files, defaults) => {
    const faults: KnowledgeFault[] = []
    const lines = new Map<string, (path: readonly PropertyKey[]) => number>()
    const read = <T>(name: string, schema: z.ZodType<T>): T => {
      const own = files.find((file) => file.path === name)
      const result = own && readOnce(own, schema)
      if (result?.success) {
        lines.set(name, result.lineOf)
        return result.data
      }
      faults.push(...(result?.faults ?? []))
      return shipped(
        name,
        defaults.find((file) => file.path === name),
        (file) => readOnce(file, schema),
      )
    }
    /** Nobody else's goals hold here: without a file, or with a faulty one, there are none. */
    const readGoals = (): GoalList => {
      const own = files.find((file) => file.path === 'goals.yaml')
      const result = own && readOnce(own, goalList)
      faults.push(...(result?.faults ?? []))
      return result?.data ?? noGoals
    }
    const municipalityRead = read('municipality.yaml', municipalityFile)
    const { workingTime: ownTime, ...values } = municipalityRead
    merged = merged !== undefined && mergedFrom === municipalityRead ? merged : municipalityValues(values)
    mergedFrom = municipalityRead
    const municipality = merged
    const known = read('organisation.yaml', organisation)
    const choices = read('outcomes.yaml', contactChoices)
    const goals = readGoals()
    const synonyms = read('synonyms.yaml', synonymList).groups.map((group) => group.words)
    const outside = read('outside.yaml', outsideList).groups
    const kle = read('kle.yaml', kleTitles)
    const lifeEvents = read('life-events.yaml', lifeEventList)
    const byArticle = filesByArticle(files, faults)
    for (const id of compiledBefore.keys()) if (!byArticle.has(id)) compiledBefore.delete(id)
    const compiled = [...byArticle].map(([id, own]) => compileOnce(id, own, { organisation: known, municipality }))
    faults.push(...compiled.flatMap((one) => (Array.isArray(one) ? one : [])))
    const articles = compiled.flatMap((one) => (Array.isArray(one) ? [] : [one]))
    return {
      articles,
      faults,
      municipality,
      workingTime: ownTime,
      organisation: known,
      choices,
      goals,
      synonyms,
      outside,
      kle,
      lifeEvents,
      lifeEventLine: (path) => lines.get('life-events.yaml')?.(path) ?? null,
    }
  }
}

const noGoals: GoalList = { goals: [], campaigns: [] }

interface ArticleContext {
  readonly organisation: Organisation
  readonly municipality: MunicipalityValues
}

interface Compiled extends OwnFiles, ArticleContext {
  readonly result: ReturnType<typeof compileArticle>
}

type Read<T> =
  | { success: true; data: T; lineOf: (path: readonly PropertyKey[]) => number; faults?: never }
  | { success: false; faults: KnowledgeFault[]; data?: never }

function readFile<T>(file: SourceFile, schema: z.ZodType<T>): Read<T> {
  const yaml = readYaml(file, file.text)
  if (Array.isArray(yaml)) return { success: false, faults: yaml }
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return { success: true, data: parsed.data, lineOf: (path) => yaml.lineOf(path) }
  const faults = parsed.error.issues.map((issue) => ({
    file: file.path,
    line: yaml.lineOf(issue.path),
    message: explainIssue(issue),
  }))
  return { success: false, faults }
}

function shipped<T>(name: string, file: SourceFile | undefined, readIt: (file: SourceFile) => Read<T>): T {
  const result = file && readIt(file)
  if (result?.success) return result.data
  throw new Error(`${name} of the shipped knowledge cannot be read: ${JSON.stringify(result?.faults ?? 'missing')}`)
}

interface OwnFiles {
  shared?: SourceFile
  local?: SourceFile
}

function filesByArticle(files: readonly SourceFile[], faults: KnowledgeFault[]): Map<string, OwnFiles> {
  const byId = new Map<string, OwnFiles>()
  for (const file of files.filter(isArticleFile)) {
    const id = articleIdOf(file.path)
    const layer = file.path.startsWith('local/') ? 'local' : 'shared'
    const own = byId.get(id) ?? {}
    const earlier = own[layer]
    if (id === '') faults.push({ file: file.path, line: 1, message: 'filens navn kan ikke bruges som kode' })
    else if (earlier) faults.push({ file: file.path, line: 1, message: `samme kode som ${earlier.path}: "${id}"` })
    else byId.set(id, { ...own, [layer]: file })
  }
  return byId
}

function isArticleFile(file: SourceFile): boolean {
  return file.path.endsWith('.md') && !/(^|\/)readme\.md$/i.test(file.path)
}

const LONGEST_ID = 80

/** In `common/` and `local/` the file's name; elsewhere the whole path, so that any folder of Markdown can be served. */
function articleIdOf(path: string): string {
  const name = path.replace(/\.md$/, '')
  const own = /^(?:common|local)\//.test(name) ? (name.split('/').at(-1) ?? name) : name
  return asciiName(own).slice(0, LONGEST_ID).replace(/-$/, '')
}
