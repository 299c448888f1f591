import { memoryUsage, resourceUsage } from 'node:process'
import type { SearchMaterial } from '../../server/articles/searcher.ts'
import { answerEach } from './answer-each.ts'
import { builders, type EngineName, type Index } from './engines.ts'
import { lettersOf } from './grow-articles.ts'
import { readMaterial } from './read-material.ts'

export type EngineRequest =
  | { readonly do: 'build' }
  | { readonly do: 'time'; readonly how: keyof Index; readonly texts: readonly string[]; readonly budgetMs: number }

/** Milliseconds. */
export interface Timings {
  /** The shortest of each question's tries: what the engine takes when nothing else has the processor. */
  readonly least: readonly number[]
  /** Every try, pauses for garbage and other programs included. */
  readonly all: readonly number[]
}

const TRIES = 3

export interface Built {
  readonly seconds: number
  readonly textMb: number
  /** Heap and external memory after garbage collection, over what there was before the articles. */
  readonly keptMb: number
  /** The most resident memory of the process while it was built, the articles' text included. */
  readonly peakMb: number
}

/** One engine in a process of its own: what it keeps is measured, and none stands in another's memory. */
const [engine = '', size = ''] = process.argv.slice(2)
let index: Index | undefined

answerEach((asked) => {
  const request = asked as EngineRequest
  return request.do === 'build' ? build() : time(request)
})

async function build(): Promise<Built> {
  const before = keptBytes()
  const made = buildTimed(await readMaterial(Number(size)))
  index = made.index
  return { ...made.figures, keptMb: (keptBytes() - before) / 1e6, peakMb: resourceUsage().maxRSS / 1e3 }
}

function buildTimed(material: SearchMaterial): { index: Index; figures: Pick<Built, 'seconds' | 'textMb'> } {
  const letters = material.documents.reduce((sum, document) => sum + lettersOf(document), 0)
  const start = performance.now()
  const made = builders[engine as EngineName](material)
  return { index: made, figures: { seconds: (performance.now() - start) / 1000, textMb: letters / 1e6 } }
}

/** Until the time is up; the first question is always asked. */
function time({ how, texts, budgetMs }: Extract<EngineRequest, { do: 'time' }>): Timings {
  const tries: number[][] = []
  const start = performance.now()
  for (const text of texts) {
    tries.push(Array.from({ length: TRIES }, () => timeOnce(how, text)))
    if (performance.now() - start > budgetMs) break
  }
  return { least: tries.map((some) => Math.min(...some)), all: tries.flat() }
}

function timeOnce(how: keyof Index, text: string): number {
  const start = performance.now()
  index?.[how](text)
  return performance.now() - start
}

/** Twice: what finalizers let go of is collected by the second. */
function keptBytes(): number {
  for (const _ of [1, 2]) globalThis.gc?.()
  const { heapUsed, external } = memoryUsage()
  return heapUsed + external
}
