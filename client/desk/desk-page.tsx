import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Configuration, Outcome } from '../../server/contract/configuration.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { Outbox } from '../connection/outbox.ts'
import { da } from '../shell/da.ts'
import { AnswerCard } from './answer-card.tsx'
import { BesideCard } from './beside-card.tsx'
import { BringDialog } from '../colleagues/bring-dialog.tsx'
import { ConsultPanel, type Asking } from '../colleagues/consult-panel.tsx'
import { ContactHeader } from './contact-header.tsx'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { Conversation } from './conversation.tsx'
import type { LiveInbox } from '../colleagues/inbox.ts'
import { LateKeysDialog } from '../keys/late-keys-dialog.tsx'
import { isOpen } from '../contact/open-contact.ts'
import { OutcomeBar } from './outcome-bar.tsx'
import { QuestionBox } from './question-box.tsx'
import type { Suggestions } from './suggestions.ts'
import { UndoLine } from './undo-line.tsx'
import { useDeskPlaces } from './use-desk-places.ts'
import { useDeskActions } from './use-desk-actions.ts'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { useGuard } from '../guard/use-guard.ts'
import { useNote } from './use-note.ts'
import { useOutcomeKeys } from './use-outcome-keys.ts'
import { useScreenPop } from './use-screen-pop.ts'

export interface DeskParts {
  readonly hand: ContactInHand
  readonly outbox: Outbox
  readonly suggestions: Suggestions
  readonly configuration: Configuration
  readonly inbox: LiveInbox
}

/** One screen for a whole call: conversation and box on the left, the card and the outcome keys on the right. */
export function DeskPage(parts: DeskParts & { readonly path: string }) {
  const { hand, outbox, suggestions, configuration, inbox } = parts
  const { outcomes, reasons, channels } = configuration
  const places = useDeskPlaces(hand)
  const areKeysShown = useSignal(false)
  const asking = useSignal<Asking | null>(null)
  const draft = useSignal('')
  const guard = useGuard(draft)
  const note = useNote(hand)
  const keys = useOutcomeKeys({ hand, configuration, onEnd: (outcome, reason) => void end(outcome, reason) })
  const showKeys = (): boolean => (areKeysShown.value = true)
  const desk = useDeskActions({ hand, keys, note, places, showKeys })
  // At once: what has got the focus meanwhile must keep it.
  useLayoutEffect(places.focusBox, [])
  const notice = useScreenPop({
    hand,
    channels,
    onQuery(query) {
      draft.value = query
      if (!guard.mayLeave()) return
      draft.value = ''
      ask(query)
    },
  })

  async function end(outcome: Outcome, reason: string | null): Promise<void> {
    keys.reset()
    // While a dialog is open, nothing behind it takes the focus.
    places.whenDrawn(places.focusBox)
    await hand.end(outcome, reason)
  }

  function ask(query: string, hit?: SearchHit): void {
    keys.reset()
    hand.ask(query, hit)
    places.focusAnswer()
    places.answer.current?.scrollTo({ top: 0 })
  }

  function correct(question: string): void {
    keys.correct(question)
    places.focusAnswer()
  }

  function remove(question: string): void {
    hand.remove(question)
    places.focusBox()
  }

  useDeskKeys({ actions: desk.actions, pressOutcome: keys.press, beginWriting: places.focusBox })

  const question = hand.selected.value
  const shown = hand.beside.shown.value
  return (
    <main class="desk">
      <section class="talk">
        <ContactHeader
          hand={hand}
          note={note}
          channels={channels}
          parkedList={places.parked}
          notice={notice.value}
          onClose={() => void desk.close()}
          onPark={() => desk.park()}
          onBegin={() => desk.begin()}
          onFetch={desk.fetch}
        />
        <Conversation hand={hand} outbox={outbox} outcomes={outcomes} onCorrect={correct} onRemove={remove} />
      </section>
      <ConsultPanel asking={asking} inbox={inbox} hand={hand} configuration={configuration} onEnd={keys.bring} />
      <section
        class="answer"
        ref={places.answer}
        tabIndex={-1}
        aria-label={da.card.label}
        aria-live="polite"
        data-beside={shown !== null}
      >
        <div class="answer-own">
          {question?.isRenewed === true && isOpen(question) && <p class="renewed muted">{da.question.renewed}</p>}
          <AnswerCard
            hand={hand}
            outcomes={outcomes}
            onConsult={(department) => question && (asking.value = { question: question.id, department })}
          />
        </div>
        {shown && <BesideCard shown={shown} place={places.beside} onClose={() => desk.closeBeside()} />}
      </section>
      <QuestionBox
        box={places.box}
        draft={draft}
        guard={guard}
        suggestions={suggestions}
        onAsk={ask}
        onBeside={(hit) => hand.beside.open(hit)}
        onShowKeys={showKeys}
      />
      <OutcomeBar keys={keys} outcomes={outcomes} reasons={reasons}>
        <UndoLine hand={hand} outbox={outbox} box={places.box} onUndo={() => desk.undo()} />
      </OutcomeBar>
      {areKeysShown.value && (
        <LateKeysDialog configuration={configuration} onClose={() => (areKeysShown.value = false)} />
      )}
      {keys.bringing && question && (
        <BringDialog
          bringing={keys.bringing}
          question={question}
          hand={hand}
          inbox={inbox}
          configuration={configuration}
          onDone={() => keys.bringing && void end(keys.bringing.outcome, keys.bringing.reason)}
          onHandedOver={() => {
            keys.reset()
            places.focusBox()
          }}
          onCancel={() => {
            keys.reset()
            places.whenDrawn(places.focusAnswer)
          }}
        />
      )}
    </main>
  )
}
