import type { ComponentChildren } from 'preact'

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

/** Goes to the row above or below; false when there is none. */
export function focusRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row-action]:not(:disabled)')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step]
  next?.focus()
  return next !== undefined
}
