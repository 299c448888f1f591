import type { ChangeFigures } from './change-process.ts'
import type { EngineName } from './engines.ts'
import { measureEngines, type Measured } from './measure-engines.ts'
import { readQuestions } from './questions.ts'
import type { RebuildFigures } from './rebuild-process.ts'
import type { Results } from './results.ts'
import { say } from './say.ts'
import { startProcess } from './start-process.ts'

interface Wanted {
  readonly sizes: readonly number[]
  readonly engines: readonly EngineName[]
}

const REBUILD_SIZE = 5000
const REBUILD_LIMIT_SECONDS = 300
const CHANGE_LIMIT_SECONDS = 300
/** For twenty changes after the first index. */
const CHANGE_BUDGET_SECONDS = 30

/** Measures one thing after the other, and says on standard error what it is at. */
export async function runAll({ sizes, engines }: Wanted): Promise<Results> {
  const questions = readQuestions()
  const measured: Measured[] = []
  for (const size of sizes) {
    say(`${size} articles: ${engines.join(', ')}`)
    measured.push(await measureEngines(engines, size, questions))
  }
  const failures: string[] = []
  const isOurs = engines.includes('straks')
  return {
    engines: measured.flatMap(({ figures }) => figures),
    leftOut: measured.flatMap(({ leftOut }) => leftOut),
    hard: measured.flatMap(({ hard }) => hard),
    rebuild: isOurs && sizes.includes(REBUILD_SIZE) ? await measureRebuild(failures) : undefined,
    changes: isOurs ? await measureChanges(sizes, failures) : [],
    failures,
  }
}

function measureRebuild(failures: string[]): Promise<RebuildFigures | undefined> {
  say('a rebuild beside')
  const file = { name: 'rebuild-process.ts', args: [String(REBUILD_SIZE)], limitSeconds: REBUILD_LIMIT_SECONDS }
  return oneAnswer<RebuildFigures>(file, failures)
}

async function measureChanges(sizes: readonly number[], failures: string[]): Promise<Results['changes']> {
  const changes: (ChangeFigures & { readonly size: number })[] = []
  for (const size of sizes) {
    say(`one changed article of ${size}`)
    const args = [String(size), String(CHANGE_BUDGET_SECONDS)]
    const file = { name: 'change-process.ts', args, limitSeconds: CHANGE_LIMIT_SECONDS }
    const figures = await oneAnswer<ChangeFigures>(file, failures)
    if (figures) changes.push({ ...figures, size })
  }
  return changes
}

interface ProcessFile {
  readonly name: string
  readonly args: readonly string[]
  readonly limitSeconds: number
}

async function oneAnswer<Told>(
  { name, args, limitSeconds }: ProcessFile,
  failures: string[],
): Promise<Told | undefined> {
  const process = startProcess(name, args, limitSeconds)
  try {
    return await process.ask<Told>({ do: 'measure' })
  } catch (error) {
    failures.push(`${name} ${args[0]}: ${error instanceof Error ? error.message : String(error)}.`)
    return undefined
  } finally {
    process.stop()
  }
}
