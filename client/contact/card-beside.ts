import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Article } from '../../server/contract/article.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { LiveSocket } from '../connection/live-socket.ts'

/** An article to read beside the answer; the log knows nothing of it. */
export interface ShownBeside {
  readonly hit: SearchHit
  /** Null until it is there. */
  readonly article: Article | null
  readonly hasFailed: boolean
}

export interface CardBeside {
  readonly shown: ReadonlySignal<ShownBeside | null>
  open(hit: SearchHit): void
  close(): void
}

export function createCardBeside(live: LiveSocket): CardBeside {
  const shown = signal<ShownBeside | null>(null)
  effect(() => {
    const hit = shown.peek()?.hit
    if (live.status.value === 'online' && hit) void load(hit)
  })

  async function load(hit: SearchHit): Promise<void> {
    const message = await live.request({ type: 'article/read', article: hit.article }).catch(() => null)
    if (message === null || shown.value?.hit !== hit) return
    const article = message.type === 'article/answered' ? message.article : shown.value.article
    shown.value = { hit, article, hasFailed: article === null }
  }

  return {
    shown,
    open(hit) {
      shown.value = { hit, article: null, hasFailed: false }
      void load(hit)
    },
    close: () => void (shown.value = null),
  }
}
