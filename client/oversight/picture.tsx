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
  /** What its signs mean. */
  readonly reading?: string
  readonly definition: string
  readonly counted: Counted
  /** Across the whole page. */
  readonly isWide?: boolean
  /** The table behind it. */
  readonly table: ComponentChildren
  readonly children: ComponentChildren
}

/** A picture with what it says, what it means, and the numbers it is drawn from. */
export function Picture({ title, says, reading, definition, counted, isWide = false, table, children }: Props) {
  return (
    <section class={isWide ? 'picture wide' : 'picture'} aria-label={title}>
      <h2>{title}</h2>
      <p class="says">{says}</p>
      {children}
      {reading !== undefined && <p class="definition">{reading}</p>}
      <details>
        <summary>{da.pictures.table}</summary>
        <p class="definition">
          {definition} {da.figures.periodOf(dayInWords(counted.from), dayInWords(counted.to))}{' '}
          {da.figures.countedAt(momentInWords(counted.asOf))}
        </p>
        {table}
      </details>
    </section>
  )
}

interface NoProps {
  readonly title: string
  /** Why it cannot be had. */
  readonly fault?: string | null
  /** Why there is nothing to draw. */
  readonly nothing?: string
  readonly isWide?: boolean
}

/** In the place of a picture that is not there yet, cannot be had, or would show nothing. */
export function NoPicture({ title, fault = null, nothing, isWide = false }: NoProps) {
  const isLoading = fault === null && nothing === undefined
  return (
    <section class={isWide ? 'picture wide' : 'picture'} aria-label={title} aria-busy={isLoading}>
      <h2>{title}</h2>
      <p class={fault === null ? 'muted' : 'fault'} role={fault === null ? undefined : 'alert'}>
        {fault ?? nothing ?? da.oversight.loading}
      </p>
    </section>
  )
}
