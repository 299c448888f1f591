import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Configuration, Outcome } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { ConsultForm } from './consult-form.tsx'
import { ConsultTalk } from './consult-talk.tsx'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'
import type { Instead } from './nobody-there.tsx'
import { isOpen, type OpenQuestion } from '../contact/open-contact.ts'
import { latestConsult, useConsultEnding } from './own-consults.ts'
import { likelyDepartment } from '../contact/likely-department.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'

/** The question for which the form is open, and the department where it is given. */
export interface Asking {
  readonly question: string
  readonly department: string | null
}

interface Props {
  readonly asking: Signal<Asking | null>
  readonly inbox: LiveInbox
  readonly hand: ContactInHand
  readonly configuration: Configuration
  /** Ends the selected question, after the form that goes with the outcome. */
  readonly onEnd: (outcome: Outcome, reason: string | null) => void
}

const GAP = 'no-answer'
const GAP_REASON = 'knowledge-missing'

/** Above the card: the way to ask a department about the selected question, and the talk that comes of it. */
export function ConsultPanel(props: Props) {
  const question = props.hand.selected.value
  useConsultEnding(props.inbox, props.hand, props.configuration.outcomes)
  if (question === null) return null
  return <PanelOf key={question.id} {...props} question={question} />
}

function PanelOf(props: Props & { readonly question: OpenQuestion }) {
  const { asking, inbox, hand, configuration, question, onEnd } = props
  const likely = likelyDepartment(question)
  const consult = latestConsult(inbox, question.id)
  const underWay = inbox.underWay.value.find((one) => one.question === question.id)
  const isStillOpen = isOpen(question)
  const isAsking = isStillOpen && asking.value?.question === question.id
  const isFree = isStillOpen && underWay === undefined && (consult === undefined || consult.ending !== null)
  const instead = insteadOf({ configuration, onEnd }, () => (asking.value = null))

  function withdraw(): void {
    if (consult?.ending === null) void inbox.tell({ type: 'consult/end', consult: consult.id, ending: 'withdrawn' })
  }

  function ask(): boolean {
    if (isFree) asking.value = { question: question.id, department: null }
    return isFree
  }

  usePageKeys({ consult: ask })
  useEffect(() => () => void (asking.value = null), [])

  const hasTalk = consult !== undefined && (consult.ending === null || consult.messages.length > 0) && !isAsking
  const name = likely === '' ? null : departmentName(configuration, likely)
  return (
    <section class="consult-panel" aria-label={da.consult.title}>
      {isAsking && (
        <ConsultForm
          inbox={inbox}
          configuration={configuration}
          contact={hand.contact.value.id}
          question={question}
          likely={asking.value?.department ?? likely}
          instead={instead}
          onDone={() => {
            asking.value = null
            focusAnswer()
          }}
        />
      )}
      {hasTalk && (
        <ConsultTalk
          consult={consult}
          inbox={inbox}
          configuration={configuration}
          instead={instead}
          isAnswerable={isStillOpen}
          onHelped={() => {
            const helped = configuration.outcomes.find((one) => one.countsAs === 'resolved-with-help')
            if (helped) onEnd(helped, null)
          }}
          onWithdraw={withdraw}
          onLeave={focusAnswer}
        />
      )}
      {underWay && !isAsking && (
        <p class="consult-line" role="status">
          {da.consult.underWay(departmentName(configuration, underWay.department), inbox.isOnline.value)}
        </p>
      )}
      {isFree && !isAsking && (
        <p class="consult-line">
          <button type="button" class="button" aria-keyshortcuts={shortcutOf('consult')} onClick={ask}>
            {name === null ? da.consult.askAny : da.consult.ask(name)} <KeyHint action="consult" />
          </button>
          {name !== null && <span class="muted">{da.colleagues.atWork(inbox.onlineIn(likely))}</span>}
        </p>
      )}
    </section>
  )
}

function insteadOf({ configuration, onEnd }: Pick<Props, 'configuration' | 'onEnd'>, leave: () => void): Instead {
  const { outcomes, reasons } = configuration
  const reason = (reasons.find(({ code }) => code === GAP_REASON) ?? reasons[0])?.code ?? null
  const callback = outcomes.find(({ brings }) => brings === 'callback')
  const gap = outcomes.find(({ code }) => code === GAP)
  return {
    callBack: () => {
      leave()
      if (callback) onEnd(callback, reason)
    },
    noteGap: () => {
      leave()
      if (gap) onEnd(gap, reason)
    },
  }
}

/** The place from which the keys work. */
function focusAnswer(): void {
  document.querySelector<HTMLElement>('.answer')?.focus({ preventScroll: true })
}
