import type { Article } from '../../server/contract/article.ts'
import { SafeHtml } from '../citizen/safe-html.tsx'
import { stepKey } from './steps.ts'

/** What is ticked off, and how to tick. */
export interface Ticking {
  readonly ticked: readonly string[]
  readonly tick: (step: string) => void
}

interface Props {
  readonly article: Article
  readonly section: string
  readonly items: readonly string[]
  readonly ticking: Ticking
}

/** A section's list as checkboxes; links inside an item still open. */
export function StepList({ article, section, items, ticking }: Props) {
  return (
    <ul class="step-list">
      {items.map((html, at) => {
        const step = stepKey(article, section, at)
        return (
          <li key={step}>
            <label>
              <input type="checkbox" checked={ticking.ticked.includes(step)} onChange={() => ticking.tick(step)} />
              <SafeHtml html={html} />
            </label>
          </li>
        )
      })}
    </ul>
  )
}
