import type { Callback } from '../../server/contract/callback.ts'
import type { Configuration } from '../../server/contract/configuration.ts'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { momentInWords } from '../shell/format.ts'
import type { LiveInbox } from './inbox.ts'
import { ArticleLink, QueueRow, RowAction, TakeAction } from './queue-row.tsx'

interface Props {
  readonly callback: Callback
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly onFinish: () => void
}

/** A promise to call: whom, what was promised, until when, and what has been tried. */
export function CallbackRow({ callback, inbox, configuration, onFinish }: Props) {
  const { id, query, article, promised, madeBy, takenBy } = callback
  return (
    <QueueRow
      inbox={inbox}
      configuration={configuration}
      about={query}
      from={madeBy}
      known={article && <ArticleLink article={article} />}
      details={
        <>
          <Person callback={callback} />
          <span>{`${da.queue.promised} ${promised}`}</span>
        </>
      }
      when={
        <>
          <Deadline dueAt={callback.dueAt} />
          <Tries callback={callback} />
        </>
      }
      takenBy={takenBy}
    >
      {takenBy === null ? (
        <TakeAction
          inbox={inbox}
          about={query}
          onClick={() => void inbox.tell({ type: 'callback/take', callback: id })}
        />
      ) : (
        <>
          <RowAction label={da.queue.done} about={query} onClick={onFinish} />
          <button
            type="button"
            class="button"
            aria-label={`${da.queue.notReached}: ${query}`}
            onClick={() => void inbox.tell({ type: 'callback/try', callback: id })}
          >
            {da.queue.notReached}
          </button>
        </>
      )}
    </QueueRow>
  )
}

function Person({ callback: { person } }: { readonly callback: Callback }) {
  if (person === null) return <span class="muted">{da.queue.erased}</span>
  return (
    <span>
      {person.name}, <a href={`tel:${person.phone.replaceAll(/[^+\d]/gu, '')}`}>{person.phone}</a>
    </span>
  )
}

const OFTEN_ENOUGH_MS = 15_000

/** Until when; passed, it says so. */
export function Deadline({ dueAt }: Pick<Callback, 'dueAt'>) {
  const isOverdue = Date.parse(dueAt) < useNow(OFTEN_ENOUGH_MS)
  const moment = momentInWords(dueAt)
  return (
    <time class={isOverdue ? 'overdue' : 'due'} dateTime={dueAt}>
      {isOverdue ? da.queue.overdue(moment) : da.queue.due(moment)}
    </time>
  )
}

export function Tries({ callback: { tries } }: { readonly callback: Callback }) {
  const last = tries.at(-1)
  return last ? <span>{da.queue.tries(tries.length, momentInWords(last.at))}</span> : null
}
