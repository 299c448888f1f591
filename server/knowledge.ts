import { readFile, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compileKnowledge, type Knowledge } from './articles/compile-knowledge.ts'
import type { SourceFile } from './articles/source-file.ts'
import { systemClock } from './contacts/clock.ts'
import { copenhagenDay } from './contacts/copenhagen-day.ts'
import { explain } from './contract/explain.ts'
import { knowledgeBundle } from './contract/knowledge-bundle.ts'
import { readFolder } from './library/read-folder.ts'
import { writeFolder } from './library/write-folder.ts'
import { parseSettings } from './settings.ts'
import { checkKnowledge } from './upkeep/check-knowledge.ts'
import { countKnowledge } from './upkeep/count-knowledge.ts'
import { bundleOf } from './upkeep/knowledge-bundle.ts'
import { valuesToFill } from './upkeep/municipality-values.ts'
import { planImport } from './upkeep/plan-import.ts'

const USE = `Brug: npm run knowledge -- check
      npm run knowledge -- counts
      npm run knowledge -- missing
      npm run knowledge -- export <fil.json eller mappe>
      npm run knowledge -- import <fil.json eller mappe> [--replace]`

/** What every command works on: the folder's files, the shipped ones, and what they say. */
interface Base {
  readonly folder: string
  readonly files: readonly SourceFile[]
  readonly defaults: readonly SourceFile[]
  readonly knowledge: Knowledge
}

const commands = { check, counts, missing, export: exportAll, import: importAll } as const

const settings = parseSettings(process.env)
if (Array.isArray(settings)) fail(settings.join('\n'))
const shipped = fileURLToPath(new URL('../knowledge', import.meta.url))
const [name = '', target = ''] = process.argv.slice(2)
if (!Object.hasOwn(commands, name)) fail(USE)
process.exitCode = await commands[name as keyof typeof commands](await readBase(settings.knowledgeFolder), target)

async function readBase(folder: string): Promise<Base> {
  const [own, defaults] = await Promise.all([readFolder(folder), readFolder(shipped)])
  const compiled = compileKnowledge(own.files, defaults.files)
  const knowledge = { ...compiled, faults: [...own.faults, ...compiled.faults] }
  return { folder, files: own.files, defaults: defaults.files, knowledge }
}

/** Lists what is wrong (1) and what to look at; 0 when nothing is wrong. */
function check({ knowledge }: Base): number {
  const findings = checkKnowledge(knowledge, copenhagenDay(systemClock.now()))
  for (const { file, line, level, message } of findings) {
    console.log(`${file}:${line}: ${level === 'error' ? 'fejl' : 'bemærk'}: ${message}`)
  }
  const errors = findings.filter((finding) => finding.level === 'error').length
  console.log(`${knowledge.articles.length} artikler, ${errors} fejl, ${findings.length - errors} at bemærke`)
  return errors === 0 ? 0 : 1
}

/** Says how much there is, and how far it is confirmed. */
function counts({ knowledge }: Base): number {
  const { byDepartment, facts, confirmedFacts, fewestPhrasings, medianPhrasings } = countKnowledge(knowledge)
  for (const [department, many] of byDepartment) console.log(`${String(many).padStart(4)}  ${department}`)
  const share = facts === 0 ? 0 : (100 * confirmedFacts) / facts
  console.log(`${facts} fakta, ${confirmedFacts} bekræftet (${share.toFixed(1).replace('.', ',')} %)`)
  console.log(`Formuleringer pr. artikel: færrest ${fewestPhrasings}, median ${medianPhrasings}`)
  return 0
}

/** Lists every value of the municipality, what is missing first. */
function missing({ knowledge }: Base): number {
  const values = valuesToFill(knowledge)
  const stateOf = ({ value, isInvented }: (typeof values)[number]): string =>
    value === null ? 'MANGLER' : isInvented ? 'opdigtet' : 'udfyldt'
  for (const state of ['MANGLER', 'opdigtet', 'udfyldt']) {
    for (const one of values.filter((value) => stateOf(value) === state)) {
      console.log(`${state.padEnd(8)}  ${one.name}: ${one.value ?? ''} (bruges af ${one.usedBy} artikler)`)
    }
  }
  return values.some(({ value }) => value === null) ? 1 : 0
}

async function exportAll({ files, knowledge }: Base, to: string): Promise<number> {
  if (to === '') fail(USE)
  if (to.endsWith('.json')) {
    const bundle = bundleOf(files, knowledge, systemClock.now().toISOString())
    await writeFile(to, `${JSON.stringify(bundle, null, 2)}\n`)
  } else await writeFolder(to, files)
  console.log(`${knowledge.articles.length} artikler er skrevet til ${to}`)
  return 0
}

async function importAll({ folder, files, defaults }: Base, from: string): Promise<number> {
  if (from === '') fail(USE)
  const incoming = await readIncoming(from)
  const plan = planImport({ incoming, existing: files, defaults }, process.argv.includes('--replace'))
  await writeFolder(folder, plan.write)
  for (const { path, reason } of plan.skipped) console.log(`sprunget over: ${path}: ${reason}`)
  console.log(`${plan.write.length} filer er skrevet, ${plan.skipped.length} sprunget over`)
  return 0
}

async function readIncoming(from: string): Promise<readonly SourceFile[]> {
  const found = await stat(from).catch(() => null)
  if (found === null) fail(`${from} findes ikke`)
  if (found.isDirectory()) {
    const folder = await readFolder(from)
    for (const fault of folder.faults) console.log(`sprunget over: ${fault.file}: ${fault.message}`)
    return folder.files
  }
  const bundle = knowledgeBundle.safeParse(parseJson(await readFile(from, 'utf8')))
  return bundle.success
    ? bundle.data.files
    : fail(`${from} er ikke en eksporteret vidensbase: ${explain(bundle.error)}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
