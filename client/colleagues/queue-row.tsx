import type { ComponentChildren } from 'preact'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Colleague } from '../../server/contract/consult.ts'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { durationInWords } from '../shell/format.ts'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly about: string
  readonly from: Colleague
  /** What is known of it beside who left it. */
  readonly known?: ComponentChildren
  /** What must be read between what it is about and who left it. */
  readonly details?: ComponentChildren
  readonly when: ComponentChildren
  readonly takenBy: Colleague | null
  /** What can be done with it. */
  readonly children: ComponentChildren
}

/** Something that waits in the queue: what it is about and from whom, how long or until when, who has it, what to do. */
export function QueueRow(props: Props) {
  const { inbox, configuration, about, from, known, details, when, takenBy, children } = props
  const isMine = takenBy?.id === inbox.account.id
  return (
    <li class="queue-row">
      <div class="queue-what">
        <strong>{about}</strong>
        {details}
        <span class="muted">
          {da.queue.from(from.name, departmentName(configuration, from.department))}
          {known && <> · {known}</>}
        </span>
      </div>
      <div class="queue-when">
        {when}
        {takenBy && <span class="muted">{isMine ? da.queue.takenByMe : da.queue.takenBy(takenBy.name)}</span>}
      </div>
      <div class="queue-do">{children}</div>
    </li>
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

/** Takes it; a colleague cannot be asked without a connection whether it is still free. */
export function TakeAction(props: { readonly inbox: LiveInbox; readonly about: string; readonly onClick: () => void }) {
  const { inbox, about, onClick } = props
  return <RowAction label={da.queue.take} about={about} isDisabled={!inbox.isOnline.value} onClick={onClick} />
}

/** The article that it is about. */
export function ArticleLink({ article }: { readonly article: { readonly id: string; readonly title: string } | null }) {
  return article && <a href={`/artikel/${article.id}`}>{article.title}</a>
}

/** How long it has waited. */
export function WaitedSince({ since }: { readonly since: string }) {
  const now = useNow()
  return <time class="waited">{da.queue.waits(durationInWords(now - Date.parse(since)))}</time>
}
