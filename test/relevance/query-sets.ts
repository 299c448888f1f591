import { readFileSync } from 'node:fs'
import type { RelevanceQuery } from './metrics.ts'

/**
 * The development queries. `fitted` may be tuned on; `heldBack` is every second of our own situations and all that was
 * written later by hands that knew nothing but the topics; it is only looked at. `outside` is what nothing in the knowledge answers.
 */
export interface QuerySets {
  readonly development: readonly RelevanceQuery[]
  readonly fitted: readonly RelevanceQuery[]
  readonly heldBack: readonly RelevanceQuery[]
  readonly outsideFitted: readonly RelevanceQuery[]
  readonly outsideHeldBack: readonly RelevanceQuery[]
}

export function readQuerySets(): QuerySets {
  const dev = read('dev')
  const situations = read('situations')
  const outside = [...read('outside'), ...dev.filter(({ style }) => style === 'outside')]
  return {
    development: dev.filter(({ expect }) => expect.length > 0),
    fitted: situations.filter((_, at) => at % 2 === 0),
    heldBack: [...situations.filter((_, at) => at % 2 === 1), ...read('unseen')],
    outsideFitted: outside.filter((_, at) => at % 2 === 0),
    outsideHeldBack: outside.filter((_, at) => at % 2 === 1),
  }
}

function read(name: string): RelevanceQuery[] {
  return readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RelevanceQuery)
}
