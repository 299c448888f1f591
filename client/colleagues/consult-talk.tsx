import type { Configuration } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { durationInWords } from '../shell/format.ts'
import { ConsultMessages, ConsultReply } from './consult-messages.tsx'
import { departmentName } from './department-select.tsx'
import { DraftButton } from './draft-button.tsx'
import type { LiveInbox } from './inbox.ts'
import { NobodyThere, type Instead } from './nobody-there.tsx'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'

interface Props {
  readonly consult: Consult
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly instead: Instead
  /** Whether its question is still open. */
  readonly isAnswerable: boolean
  readonly onHelped: () => void
  readonly onWithdraw: () => void
  readonly onLeave: () => void
}

/** A consult as the one who asked sees it: how long it waits, who took it, what they say, and its end. */
export function ConsultTalk(props: Props) {
  const { consult, inbox, configuration, instead, isAnswerable, onHelped, onWithdraw, onLeave } = props
  const { department, takenBy, ending } = consult
  const name = departmentName(configuration, department)
  const canHaveHelped = ending === null && takenBy !== null && isAnswerable
  const isNobodyThere = takenBy === null && ending === null && inbox.isOnline.value && inbox.onlineIn(department) === 0
  usePageKeys({
    helped: () => {
      if (canHaveHelped) onHelped()
      return canHaveHelped
    },
  })
  return (
    <div class="consult-talk">
      <p class="consult-line">
        <strong>{takenBy === null ? da.consult.asked(name) : da.consult.takenBy(takenBy.name)}</strong>
        {ending === null && takenBy === null && <Waited consult={consult} />}
        {ending !== null && <span class="muted">{da.consult.ended[ending]}</span>}
        {ending === null && (
          <span class="consult-buttons">
            {canHaveHelped && (
              <button type="button" class="button primary" aria-keyshortcuts={shortcutOf('helped')} onClick={onHelped}>
                {da.consult.helped} <KeyHint action="helped" />
              </button>
            )}
            <button type="button" class="button" onClick={onWithdraw}>
              {da.consult.withdraw}
            </button>
          </span>
        )}
        {ending !== null && <DraftButton consult={consult} />}
      </p>
      {isNobodyThere && <NobodyThere name={name} instead={instead} />}
      {takenBy !== null && <ConsultMessages consult={consult} inbox={inbox} />}
      {takenBy !== null && ending === null && (
        <ConsultReply consult={consult} inbox={inbox} label={da.consult.replyTo(takenBy.name)} onLeave={onLeave} />
      )}
    </div>
  )
}

/** The citizen's clock; it is not read aloud every second. */
export function Waited({ consult }: { readonly consult: Consult }) {
  const now = useNow()
  return (
    <time class="waited" aria-hidden="true">
      {da.consult.waits(durationInWords(now - Date.parse(consult.waitingSince)))}
    </time>
  )
}
