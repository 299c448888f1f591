import type { ComponentChildren } from 'preact'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords } from '../shell/format.ts'

/** Of which days the figures are, and when they were counted. */
export interface Counted {
  readonly from: string
  readonly to: string
  readonly asOf: string
}

interface Props {
  readonly title: string
  /** The main thing in one sentence, above the picture and as its label. */
  readonly says: string
  readonly definition: string
  readonly counted: Counted
  /** Across the whole page. */
  readonly isWide?: boolean
  /** The table behind it. */
  readonly table: ComponentChildren
  readonly children: ComponentChildren
}

/** A picture with what it says, what it means, and the numbers it is drawn from. */
export function Picture({ title, says, definition, counted, isWide = false, table, children }: Props) {
  return (
    <section class={isWide ? 'picture wide' : 'picture'} aria-label={title}>
      <h2>{title}</h2>
      <p class="says">{says}</p>
      {children}
      <p class="definition">
        {definition} {da.figures.periodOf(dayInWords(counted.from), dayInWords(counted.to))}{' '}
        {da.figures.countedAt(momentInWords(counted.asOf))}
      </p>
      <details>
        <summary>{da.pictures.table}</summary>
        {table}
      </details>
    </section>
  )
}

/** In the place of a picture that is not there yet, or cannot be had. */
export function NoPicture({ title, fault }: { readonly title: string; readonly fault: string | null }) {
  return (
    <section class="picture" aria-label={title}>
      <h2>{title}</h2>
      <p class="muted picture-empty" role={fault === null ? undefined : 'alert'}>
        {fault ?? da.oversight.loading}
      </p>
    </section>
  )
}
