import type { ReadonlySignal } from '@preact/signals'
import type { KnowledgeFault } from '../../server/contract/article.ts'
import type { SignedIn } from '../../server/contract/session.ts'
import type { ConnectionStatus } from '../connection/live-socket.ts'
import type { Outbox } from '../connection/outbox.ts'
import { da } from './da.ts'
import { signOut } from './session.ts'

interface Props {
  readonly account: SignedIn
  readonly path: string
  readonly status: ReadonlySignal<ConnectionStatus>
  readonly outbox: Outbox
  /** How much waits for the employee in the queue. */
  readonly waiting: number
}

export function TopBar({ account, path, status, outbox, waiting }: Props) {
  const current = pageOf(path)
  return (
    <header class="top-bar">
      <a class="wordmark" href="/">
        {da.name}
      </a>
      <nav aria-label={da.nav.label}>
        <a href="/" aria-current={current === 'desk' ? 'page' : undefined}>
          {da.nav.desk}
        </a>
        <a href="/koe" aria-current={current === 'queue' ? 'page' : undefined}>
          {da.queue.nav(waiting)}
        </a>
        {account.mayExamine && (
          <a href="/soegeforklaring" aria-current={current === 'explain' ? 'page' : undefined}>
            {da.nav.explain}
          </a>
        )}
        {account.mayOversee && (
          <a href="/overblik" aria-current={current === 'oversight' ? 'page' : undefined}>
            {da.nav.oversight}
          </a>
        )}
      </nav>
      <StoredState status={status} outbox={outbox} />
      <span class="who muted">
        {account.name}, {account.departmentName}
      </span>
      <button type="button" class="link" onClick={() => void signOut()}>
        {da.nav.signOut}
      </button>
    </header>
  )
}

function pageOf(path: string): 'desk' | 'queue' | 'explain' | 'oversight' {
  if (path.startsWith('/koe')) return 'queue'
  if (path.startsWith('/overblik')) return 'oversight'
  return path === '/soegeforklaring' ? 'explain' : 'desk'
}

/** Whether there is a connection, and whether everything is stored: always in the same place, always in words. */
function StoredState({ status, outbox }: Pick<Props, 'status' | 'outbox'>) {
  const waiting = outbox.waiting.value.size
  const refused = outbox.refused.value.length
  const words = { online: da.connection.online, connecting: da.connection.connecting }
  const connection =
    status.value === 'online' || status.value === 'connecting' ? words[status.value] : da.connection.offline
  return (
    <p
      class="state"
      role="status"
      data-state={status.value}
      title={waiting > 0 ? da.connection.waitingHelp : undefined}
    >
      <span class="dot" aria-hidden="true" />
      {connection}
      <span class={waiting > 0 ? 'waiting' : 'stored'}>
        {waiting > 0 ? da.connection.waiting(waiting) : da.connection.allStored}
      </span>
      {refused > 0 && <span class="refused">{da.connection.refused(refused)}</span>}
    </p>
  )
}

/** What the knowledge folder had to leave out: everyone sees that something is missing, and where. */
export function LeftOut({ faults }: { readonly faults: readonly KnowledgeFault[] }) {
  if (faults.length === 0) return null
  return (
    <aside class="left-out">
      <details>
        <summary>{da.knowledge.leftOut(faults.length)}</summary>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.file}:${fault.line}:${fault.message}`}>
              {da.knowledge.at(fault.file, fault.line)}: {fault.message}
            </li>
          ))}
        </ul>
      </details>
    </aside>
  )
}
