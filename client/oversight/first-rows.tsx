import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { da } from '../shell/da.ts'
import { whole } from '../shell/format.ts'

/** The rows of a long table that are shown, and the button that shows the rest or hides it again; null where all are shown. */
export function useFirstRows<Row>(
  rows: readonly Row[],
  most: number,
): { readonly shown: readonly Row[]; readonly more: ComponentChildren } {
  const isAll = useSignal(false)
  if (rows.length <= most) return { shown: rows, more: null }
  const more = (
    <button
      type="button"
      class="link all-rows"
      aria-expanded={isAll.value}
      onClick={() => (isAll.value = !isAll.value)}
    >
      {isAll.value ? da.figures.showFirst(most) : da.figures.showAll(whole(rows.length))}
    </button>
  )
  return { shown: isAll.value ? rows : rows.slice(0, most), more }
}
