import type { ComponentChildren } from 'preact'
import type { Rate } from '../../server/contract/measures.ts'
import type { Wallboard } from '../../server/contract/wallboard.ts'
import { da } from '../shell/da.ts'
import { durationInWords, intervalInWords, percent, whole } from '../shell/format.ts'

/** The three figures that are read from the other end of the room. */
export function BoardFigures({ board, now }: { readonly board: Wallboard; readonly now: number }) {
  const { consults, callbacks, strict } = board
  return (
    <div class="board-figures">
      <BoardFigure title={da.wallboard.consults} value={whole(consults.waiting)}>
        <p>
          {consults.oldestSince === null
            ? da.wallboard.nobodyWaits
            : da.wallboard.longest(durationInWords(now - Date.parse(consults.oldestSince)))}
        </p>
      </BoardFigure>
      <BoardFigure title={da.wallboard.callbacks} value={whole(callbacks.dueToday)}>
        <p class={callbacks.overdue > 0 ? 'board-late' : ''}>{da.wallboard.overdue(callbacks.overdue)}</p>
      </BoardFigure>
      <BoardFigure
        title={da.wallboard.rate}
        value={strict.value === null ? da.wallboard.noRate : percent(strict.value)}
      >
        <p>{rateHelp(strict)}</p>
      </BoardFigure>
    </div>
  )
}

interface FigureProps {
  readonly title: string
  readonly value: string
  readonly children: ComponentChildren
}

function BoardFigure({ title, value, children }: FigureProps) {
  return (
    <section class="board-figure" aria-label={title}>
      <h2>{title}</h2>
      <p class="board-number">{value}</p>
      {children}
    </section>
  )
}

/** The interval and n, or why there is no figure. */
function rateHelp({ n, interval, isUncertain }: Rate): string {
  const size = da.wallboard.n(whole(n ?? 0))
  if (interval === null) return n === 0 ? size : `${size}, ${da.wallboard.hidden}`
  const words = [`${da.wallboard.interval} ${intervalInWords(interval)}`, size, da.wallboard.provisional]
  return [...words, ...(isUncertain ? [da.wallboard.uncertain] : [])].join(', ')
}
