import type { ReadonlySignal } from '@preact/signals'
import type { KnowledgeFault } from '../../server/contract/article.ts'
import type { SignedIn } from '../../server/contract/session.ts'
import { isRefusedCallback } from '../connection/callback-entries.ts'
import type { ConnectionStatus } from '../connection/live-socket.ts'
import type { OutboxEntry } from '../connection/local-store.ts'
import type { Outbox } from '../connection/outbox.ts'
import { CountingLink } from '../counting/counting-link.tsx'
import type { OpenPeriods } from '../counting/open-periods.ts'
import { da } from './da.ts'
import { signOut } from './session.ts'

interface Props {
  readonly account: SignedIn
  readonly path: string
  readonly status: ReadonlySignal<ConnectionStatus>
  readonly outbox: Outbox
  readonly openPeriods: OpenPeriods
  /** How much waits for the employee in the queue. */
  readonly waiting: number
}

export function TopBar({ account, path, status, outbox, openPeriods, waiting }: Props) {
  const current = pageOf(path)

  /** What was refused and never corrected holds whom to call: it does not stay behind. */
  async function leave(): Promise<void> {
    const isOwnRefused = (entry: OutboxEntry): boolean => entry.account === account.id && isRefusedCallback(entry)
    await outbox.drop(isOwnRefused).catch(() => undefined)
    await signOut()
  }

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
        <CountingLink open={openPeriods} isCurrent={current === 'counting'} />
        <a href="/tavle">{da.wallboard.nav}</a>
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
        {account.mayOversee && (
          <a href="/log" aria-current={current === 'log' ? 'page' : undefined}>
            {da.review.nav.log}
          </a>
        )}
        <a href="/min-log" aria-current={current === 'own' ? 'page' : undefined}>
          {da.review.nav.own}
        </a>
      </nav>
      <StoredState status={status} outbox={outbox} />
      <span class="who muted">
        {account.name}, {account.departmentName}
      </span>
      <button type="button" class="link" onClick={() => void leave()}>
        {da.nav.signOut}
      </button>
    </header>
  )
}

const oversightPages = ['/overblik', '/rapport', '/udtraek', '/statistik-adresser']
const logPages = ['/log', '/soegninger', '/kalibrering', '/revisionsspor']

function pageOf(path: string): 'desk' | 'queue' | 'explain' | 'oversight' | 'log' | 'own' | 'counting' {
  if (path.startsWith('/koe')) return 'queue'
  if (oversightPages.some((page) => path.startsWith(page))) return 'oversight'
  if (path.startsWith('/min-log')) return 'own'
  if (path === '/taelleuge') return 'counting'
  if (logPages.some((page) => path.startsWith(page))) return 'log'
  return path === '/soegeforklaring' ? 'explain' : 'desk'
}

/** Whether there is a connection, and whether everything is stored: always in the same place, always in words. */
function StoredState({ status, outbox }: Pick<Props, 'status' | 'outbox'>) {
  const waiting = outbox.waiting.value.size
  // What is still on its way into this browser's own store is not safe there yet.
  const isSaving = outbox.saving.value.size > 0
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
        {isSaving ? da.delivery.saving : waiting > 0 ? da.connection.waiting(waiting) : da.connection.allStored}
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
