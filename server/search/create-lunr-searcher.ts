import type { Found, SearchDocument, Searcher, SearchMaterial, SettledUse } from '../articles/searcher.ts'
import type { Change } from './engine.ts'
import { startThread, type SearchThread } from './search-thread.ts'
import { answeredFrom } from './weights.ts'

/** So many changed articles are added to the index that is there; with more, or after so many additions, it is built anew. */
const MOST_CHANGED = 64
const MOST_ADDITIONS = 16

/**
 * Searches in a thread of their own. A few changed articles are added to its index; with more, or when synonyms' groups
 * of the outside change, a new index is built beside the old one and takes its place when it is ready.
 */
export function createLunrSearcher(): Searcher {
  let current: Promise<SearchThread> | undefined
  let material: SearchMaterial | undefined
  let uses: readonly SettledUse[] = []
  let additions = 0
  let isClosed = false

  async function renew(): Promise<void> {
    if (material === undefined) return
    const old = current
    const made = startThread({ ...material, uses }, () => void replaceDead(made))
    if (old === undefined) current = made
    await made
    current = made
    additions = 0
    await old?.then((thread) => thread.close()).catch(() => undefined)
  }

  /** A thread that died (out of memory, say) is replaced by one of the same knowledge. */
  async function replaceDead(dead: Promise<SearchThread>): Promise<void> {
    if (isClosed || current !== dead) return
    current = undefined
    await renew().catch(() => undefined)
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

    async replace(next) {
      const earlier = material
      material = next
      const change = earlier && changeBetween(earlier, next)
      const thread = await current?.catch(() => undefined)
      if (!thread || !change || change.added.length > MOST_CHANGED || additions >= MOST_ADDITIONS) await renew()
      else if (isChange(change) || earlier.synonyms !== next.synonyms) {
        additions++
        await thread.change(change)
      }
    },

    async learn(next) {
      uses = next
      await (await current?.catch(() => undefined))?.learn(next)
    },

    async close() {
      isClosed = true
      await (await current)?.close()
    },
  }
}

const NOTHING: Found = { answered: false, confidence: 0, isClose: false, hits: [], outside: null }

/** What must be added and removed; null when the groups of the outside are others, which are not changed one by one. */
function changeBetween(earlier: SearchMaterial, next: SearchMaterial): Change | null {
  if (JSON.stringify(earlier.outside) !== JSON.stringify(next.outside)) return null
  const before = new Map(earlier.documents.map((document) => [document.id, document]))
  const after = new Set(next.documents.map((document) => document.id))
  return {
    added: next.documents.filter((document) => !isSame(before.get(document.id), document)),
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
