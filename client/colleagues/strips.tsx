import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { ConsultStrip } from './consult-strip.tsx'
import type { LiveInbox } from './inbox.ts'
import { NoticeStrip } from './notice-strip.tsx'
import { RefusedCallbackStrip } from './refused-callback.tsx'
import { RefusedTransferStrip } from './refused-transfer.tsx'
import { countWaiting, freeConsults, overdueCallbacks, unheardConsults, unseenNotices } from './waiting-errands.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly hand: ContactInHand
  readonly configuration: Configuration
  /** Shows what a colleague answers, where it was asked or by itself. */
  readonly onShow: (consult: Consult) => void
}

const OFTEN_ENOUGH_MS = 15_000

/**
 * One line under the top bar, on every page and always as high, for what colleagues want now: who asks, who answered,
 * what is overdue, and the newest notice. The title of the window counts what must be heard.
 */
export function Strips({ inbox, hand, configuration, onShow }: Props) {
  const { path } = useLocation()
  const now = useNow(OFTEN_ENOUGH_MS)
  const { account, content, heard, problem } = inbox
  const unheard = unheardConsults(content.value, account.id, heard.value)
  const overdue = overdueCallbacks(content.value, account.id, now)
  const notices = unseenNotices(content.value, account.id, now)
  const free = freeConsults(content.value, account.id)
  const refused = inbox.refused.value[0]
  const isQuiet =
    unheard.length + overdue.length + notices.length + free.length === 0 && problem.value === null && !refused
  useTitle(unheard.length + free.length)
  return (
    <aside class="strips" aria-label={da.strips.label}>
      {isQuiet && inbox.lostTo.value === null && (
        <p class="quiet muted">{da.strips.quiet(countWaiting(content.value, account.id))}</p>
      )}
      {refused &&
        ('callback' in refused ? (
          <RefusedCallbackStrip key={refused.key} inbox={inbox} configuration={configuration} refused={refused} />
        ) : (
          <RefusedTransferStrip key={refused.key} inbox={inbox} hand={hand} refused={refused} />
        ))}
      <div class="strips-live" role="status">
        {problem.value && !refused && <p class="strip bad">{problem.value.message}</p>}
        <ConsultStrip
          inbox={inbox}
          configuration={configuration}
          free={free}
          unheard={unheard.filter(({ id }) => path !== `/koe/spoergsmaal/${id}`)}
          onShow={onShow}
        />
        {overdue[0] && path !== '/koe' && (
          <p class="strip bad">
            <span class="strip-text">{da.strips.overdue(overdue.length, overdue[0].query)}</span>
            <a href="/koe">{da.strips.openQueue}</a>
          </p>
        )}
        {notices[0] && <NoticeStrip inbox={inbox} notice={notices[0]} more={notices.length - 1} />}
      </div>
    </aside>
  )
}

function useTitle(count: number): void {
  useEffect(() => {
    document.title = count > 0 ? da.strips.title(count) : da.name
  }, [count])
}
