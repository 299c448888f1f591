import type { Found, SearchDocument, Searcher, SearchMaterial, SettledUse } from '../articles/searcher.ts'
import type { Change } from './engine.ts'
import { startThread, type SearchThread } from './search-thread.ts'
import { answeredFrom } from './weights.ts'

/** So many changed articles are added to the index that is there; with more it is built anew. */
const MOST_CHANGED = 64
/** After so many additions a new index is built beside the one that goes on answering. */
const MOST_ADDITIONS = 16

/**
 * Searches in a thread of their own. A few changed articles are added to its index at once; now and then, and when much
 * changes, a new index is built beside the old one and takes its place when it is ready.
 */
export function createLunrSearcher(): Searcher {
  let current: Promise<SearchThread> | undefined
  let material: SearchMaterial | undefined
  let uses: readonly SettledUse[] = []
  let additions = 0
  let isRenewing = false
  let isClosed = false
  /** What changes the index comes one after the other. */
  let line: Promise<void> = Promise.resolve()

  function inLine(step: () => Promise<void>): Promise<void> {
    const done = line.then(step)
    line = done.catch(() => undefined)
    return done
  }

  /** Builds a new index, brings it up to what has changed meanwhile, and lets it take the old one's place. */
  async function renew(): Promise<void> {
    if (material === undefined) return
    const base = material
    const old = current
    const made = startThread({ ...base, uses }, () => void replaceDead(made))
    if (old === undefined) current = made
    const thread = await made
    await catchUp(thread, base)
    current = made
    additions = 0
    await old?.then((one) => one.close()).catch(() => undefined)
  }

  async function catchUp(thread: SearchThread, base: SearchMaterial): Promise<void> {
    const change = material && changeBetween(base, material)
    if (change && isChange(change)) await thread.change(change)
  }

  /** Beside the line: it takes as long as a start, and what changes meanwhile must not wait. */
  async function renewBeside(): Promise<void> {
    if (material === undefined || isRenewing) return
    isRenewing = true
    const base = material
    try {
      const made = startThread({ ...base, uses }, () => void replaceDead(made))
      const thread = await made
      await inLine(async () => {
        await catchUp(thread, base)
        const old = current
        current = made
        additions = 0
        void old?.then((one) => one.close()).catch(() => undefined)
        if (isClosed) await thread.close()
      })
    } finally {
      isRenewing = false
    }
  }

  /** A thread that died (out of memory, say) is replaced by one of the same knowledge. */
  async function replaceDead(dead: Promise<SearchThread>): Promise<void> {
    if (isClosed || current !== dead) return
    current = undefined
    await renew().catch(() => undefined)
  }

  async function replaceNow(next: SearchMaterial): Promise<void> {
    const change = material && changeBetween(material, next, MOST_CHANGED)
    const hasOtherSynonyms = material?.synonyms !== next.synonyms
    material = next
    const thread = await current?.catch(() => undefined)
    if (!thread || !change) return renew()
    if (!isChange(change) && !hasOtherSynonyms) return undefined
    await thread.change(change)
    additions += change.added.length > 0 ? 1 : 0
    if (additions >= MOST_ADDITIONS) void renewBeside().catch(() => undefined)
    return undefined
  }

  return {
    async ask(question) {
      const thread = await current
      return thread === undefined ? NOTHING : thread.ask(question)
    },

    async explain(q) {
      const thread = await current
      return thread === undefined
        ? { confidence: 0, answeredFrom, answered: false, words: [], candidates: [] }
        : thread.explain(q)
    },

    replace: (next) => inLine(() => replaceNow(next)),

    learn: (next) =>
      inLine(async () => {
        uses = next
        await (await current?.catch(() => undefined))?.learn(next)
      }),

    async close() {
      isClosed = true
      await (await current)?.close()
    },
  }
}

const NOTHING: Found = { answered: false, confidence: 0, isClose: false, hits: [], outside: null }

/**
 * What must be added and removed; null when more than `most` must be added, or when the groups of the outside are
 * others, which are not changed one by one.
 */
function changeBetween(earlier: SearchMaterial, next: SearchMaterial, most = Infinity): Change | null {
  if (JSON.stringify(earlier.outside) !== JSON.stringify(next.outside)) return null
  const before = new Map(earlier.documents.map((document) => [document.id, document]))
  const after = new Set(next.documents.map((document) => document.id))
  const added: SearchDocument[] = []
  for (const document of next.documents) {
    if (isSame(before.get(document.id), document)) continue
    added.push(document)
    // Comparing what has all changed would hold up the main thread.
    if (added.length > most) return null
  }
  return {
    added,
    removed: [...before.keys()].filter((id) => !after.has(id)),
    synonyms: next.synonyms,
  }
}

function isSame(one: SearchDocument | undefined, other: SearchDocument): boolean {
  return one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other))
}

function isChange({ added, removed }: Change): boolean {
  return added.length + removed.length > 0
}
