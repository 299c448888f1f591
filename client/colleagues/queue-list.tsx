import type { ComponentChildren } from 'preact'
import { durationInWords } from '../shell/format.ts'
import { da } from '../shell/da.ts'
import { useNow } from '../parts/use-now.ts'

interface ListProps {
  readonly title: string
  readonly empty: string
  readonly children: readonly ComponentChildren[]
}

/** One of the department's lists, with how much is in it. */
export function QueueList({ title, empty, children }: ListProps) {
  return (
    <section class="queue-list">
      <h2>
        {title} <span class="muted">{children.length}</span>
      </h2>
      {children.length === 0 ? <p class="muted queue-empty">{empty}</p> : <ul>{children}</ul>}
    </section>
  )
}

/** The action of a row that the arrows go to and Enter presses. */
export function RowAction(props: {
  readonly label: string
  readonly about: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      class="button row-action"
      data-row-action
      aria-label={`${props.label}: ${props.about}`}
      disabled={props.isDisabled}
      onClick={props.onClick}
    >
      {props.label}
    </button>
  )
}

/** How long it has waited. */
export function WaitedSince({ since }: { readonly since: string }) {
  const now = useNow()
  return <time class="waited">{da.queue.waits(durationInWords(now - Date.parse(since)))}</time>
}

/** Goes to the row above or below; false when there is none. */
export function focusRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row-action]:not(:disabled)')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step]
  next?.focus()
  return next !== undefined
}
