import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

interface Props {
  readonly summary: string
  /** Whether one of them narrows what is shown; then they are open from the start. */
  readonly isSet: boolean
  readonly children: ComponentChildren
}

/** Filters that are needed less often: what they offer is fetched once they are opened. */
export function FoldedFilters({ summary, isSet, children }: Props) {
  const isOpen = useSignal(isSet)
  const isShown = isOpen.value || isSet
  return (
    <details class="more-filters" open={isShown} onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
      <summary>{summary}</summary>
      {isShown && <div class="filters">{children}</div>}
    </details>
  )
}
