import type { ChangeFigures } from './change-process.ts'
import type { EngineFigures, LeftOut } from './measure-engines.ts'
import type { HardFigures } from './measure-hard.ts'
import type { RebuildFigures } from './rebuild-process.ts'

/** Everything that one run measured. */
export interface Results {
  readonly engines: readonly EngineFigures[]
  readonly leftOut: readonly LeftOut[]
  readonly hard: readonly HardFigures[]
  /** Undefined when its size was not asked for, or it failed. */
  readonly rebuild: RebuildFigures | undefined
  readonly changes: readonly (ChangeFigures & { readonly size: number })[]
  /** What could not be measured and why, a sentence each. */
  readonly failures: readonly string[]
}
