import { signal, type ReadonlySignal } from '@preact/signals'
import { anonymise, findPersonalData } from '../../server/contract/personal-data.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { LiveSocket } from '../connection/live-socket.ts'

/** Suggestions while someone types; only the newest question's answer counts. */
export interface Suggestions {
  readonly hits: ReadonlySignal<readonly SearchHit[]>
  typed(text: string): void
  /** Leaves what stands there until something else is typed: somebody is choosing from it. */
  stand(): void
  clear(): void
}

/** What only looks like a CPR number does not leave either before someone has said so. */
function withoutCpr(text: string): string {
  return anonymise(
    text,
    findPersonalData(text).filter(({ kind }) => kind === 'cpr'),
  )
}

/** Six digits at the end may be a CPR number that is still being written: they wait until it is known. */
function withoutBeginningOfCpr(text: string): string {
  return text.replace(/(?<!\d)\d{6}\D{0,3}\d{0,3}$/u, '')
}

const SHORTEST = 2
const PAUSE_MS = 60

export function createSuggestions(live: LiveSocket): Suggestions {
  const hits = signal<readonly SearchHit[]>([])
  let newest = 0
  let timer: number | undefined

  async function fetchHits(text: string, own: number): Promise<void> {
    const message = await live
      .request({ type: 'search/suggest', q: withoutBeginningOfCpr(withoutCpr(text)) })
      .catch(() => null)
    if (own === newest && message?.type === 'search/suggested') hits.value = message.answer.hits
  }

  function stand(): void {
    newest += 1
    clearTimeout(timer)
  }

  function clear(): void {
    stand()
    hits.value = []
  }

  return {
    hits,
    stand,
    clear,
    typed(text) {
      if (text.trim().length < SHORTEST) return clear()
      stand()
      const own = newest
      timer = window.setTimeout(() => void fetchHits(text, own), PAUSE_MS)
    },
  }
}
