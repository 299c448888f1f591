import { useLocation } from 'preact-iso'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import { da } from '../shell/da.ts'
import { Waited } from './consult-talk.tsx'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly free: readonly Consult[]
  readonly unheard: readonly Consult[]
  readonly onShow: (consult: Consult) => void
}

/** Who asks the department, the longest waiting citizen first, and who has answered the employee. */
export function ConsultStrip({ inbox, configuration, free, unheard, onShow }: Props) {
  const [oldest] = free
  const lost = inbox.lostTo.value
  const answered = unheard[0]
  return (
    <>
      {answered && <Answered consult={answered} employee={inbox.account.id} onShow={onShow} />}
      {oldest && <Asking inbox={inbox} configuration={configuration} oldest={oldest} more={free.length - 1} />}
      {lost && oldest === undefined && (
        <p class="strip">
          <span class="strip-text">{da.strips.lost(lost.query, lost.takenBy?.name ?? '')}</span>
        </p>
      )}
    </>
  )
}

interface AskingProps extends Pick<Props, 'inbox' | 'configuration'> {
  readonly oldest: Consult
  readonly more: number
}

function Asking({ inbox, configuration, oldest, more }: AskingProps) {
  const { route } = useLocation()
  const { askedBy, query } = oldest
  const isColleague = askedBy.department === inbox.account.department
  const who = isColleague ? askedBy.name : departmentName(configuration, askedBy.department)

  async function take(): Promise<void> {
    const { isStored } = await inbox.tell({ type: 'consult/take', consult: oldest.id })
    if (isStored) route(`/koe/spoergsmaal/${oldest.id}`)
  }

  usePageKeys({
    take: () => {
      if (inbox.isOnline.value) void take()
      return inbox.isOnline.value
    },
  })
  return (
    <p class="strip asking">
      <span class="strip-text">
        {da.consult.asks(who)} <q>{query}</q>
      </span>
      <Waited consult={oldest} />
      <button
        type="button"
        class="button primary"
        disabled={!inbox.isOnline.value}
        aria-keyshortcuts={shortcutOf('take')}
        onClick={() => void take()}
      >
        {da.queue.take} <KeyHint action="take" />
      </button>
      {more > 0 && <a href="/koe">{da.strips.more(more)}</a>}
    </p>
  )
}

interface AnsweredProps {
  readonly consult: Consult
  readonly employee: string
  readonly onShow: (consult: Consult) => void
}

function Answered({ consult, employee, onShow }: AnsweredProps) {
  const said = consult.messages.findLast(({ by }) => by.id !== employee)
  if (said === undefined) return null
  const isAsker = consult.askedBy.id === employee
  return (
    <p class="strip answered">
      <span class="strip-text">
        {da.strips.says(said.by.name)} <q>{said.text}</q>
      </span>
      {isAsker ? (
        <button type="button" class="button" onClick={() => onShow(consult)}>
          {da.strips.show}
        </button>
      ) : (
        <a href={`/koe/spoergsmaal/${consult.id}`}>{da.strips.show}</a>
      )}
    </p>
  )
}
