import { useEffect } from 'preact/hooks'
import type { Wallboard } from '../../server/contract/wallboard.ts'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { dayInWords, timeInWords } from '../shell/format.ts'
import { BoardFigures } from './board-figures.tsx'
import { DepartmentTable } from './department-table.tsx'
import type { LiveWallboard } from './live-wallboard.ts'
import { useFullScreen } from './use-full-screen.ts'

const FULL_SCREEN_KEY = 'f'

interface Props {
  readonly wallboard: LiveWallboard
  readonly municipality: string
  readonly path: string
}

/** What hangs on the wall: who waits, what is due and how the day goes, without persons and without anything written. */
export function WallboardPage({ wallboard, municipality }: Props) {
  useEffect(() => wallboard.follow(), [wallboard])
  // The clock of whoever waits goes on between two messages, but not past the last thing that is known.
  const here = useNow()
  const shown = wallboard.isConnected.value ? here : wallboard.heardAt.value
  const now = shown + wallboard.aheadMs.value
  const board = wallboard.board.value
  return (
    <main class="wallboard">
      <div class="board">
        <Head wallboard={wallboard} municipality={municipality} now={here + wallboard.aheadMs.value} />
        {board === null ? (
          <p class="board-empty muted">{wallboard.fault.value ?? da.wallboard.loading}</p>
        ) : (
          <>
            <BoardFigures board={board} now={now} />
            <DepartmentTable departments={board.departments} now={now} />
            <Definition board={board} />
          </>
        )}
      </div>
    </main>
  )
}

function Head({ wallboard, municipality, now }: Omit<Props, 'path'> & { readonly now: number }) {
  const { isFull, toggle } = useFullScreen(FULL_SCREEN_KEY)
  const isConnected = wallboard.isConnected.value
  const time = timeInWords(new Date(now).toISOString())
  return (
    <header class="board-head">
      <h1>{da.wallboard.title}</h1>
      <p class="muted">{municipality}</p>
      <p class="board-state" role="status" data-lost={!isConnected}>
        {isConnected ? da.wallboard.live : da.wallboard.lost(freshness(wallboard))}
      </p>
      <p class="board-time">
        <span class="visually-hidden">{da.wallboard.time} </span>
        {time}
      </p>
      <p class="board-ways">
        <button type="button" class="button" aria-pressed={isFull.value} onClick={toggle}>
          {da.wallboard.fullScreen} <kbd>{FULL_SCREEN_KEY.toUpperCase()}</kbd>
        </button>
        <a href="/">{da.wallboard.back}</a>
      </p>
    </header>
  )
}

/** Until when the figures held: what was heard last. */
function freshness({ heardAt, aheadMs }: LiveWallboard): string {
  return timeInWords(new Date(heardAt.value + aheadMs.value).toISOString())
}

function Definition({ board }: { readonly board: Wallboard }) {
  return <p class="board-definition muted">{da.wallboard.definition(dayInWords(board.day))}</p>
}
