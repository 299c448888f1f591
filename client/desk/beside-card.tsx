import type { RefObject } from 'preact'
import { da } from '../shell/da.ts'
import { ArticleCard } from '../card/article-card.tsx'
import type { ShownBeside } from '../contact/card-beside.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'

interface Props {
  readonly shown: ShownBeside
  readonly place: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** A second article to read; on a narrow screen it takes the answer's place until it is closed. */
export function BesideCard({ shown: { hit, article, hasFailed }, place, onClose }: Props) {
  return (
    <section ref={place} class="beside" tabIndex={-1} aria-label={`${da.beside.label}: ${hit.title}`}>
      <p class="beside-head">
        <span class="muted">{da.beside.label}</span>
        <button type="button" class="link" aria-keyshortcuts={shortcutOf('back')} onClick={onClose}>
          <span class="when-wide">{da.beside.close}</span>
          <span class="when-narrow">{da.beside.back}</span> <KeyHint action="back" />
        </button>
      </p>
      {article ? (
        <ArticleCard article={article} matched={hit.section} />
      ) : (
        <p class="card-empty muted">{hasFailed ? da.beside.failed : da.beside.loading}</p>
      )}
    </section>
  )
}
