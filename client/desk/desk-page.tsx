import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Configuration, Outcome } from '../../server/contract/configuration.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { Outbox } from '../connection/outbox.ts'
import { AnswerCard } from './answer-card.tsx'
import { ContactHeader } from './contact-header.tsx'
import type { ContactInHand } from './contact-in-hand.ts'
import { Conversation } from './conversation.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { OutcomeBar, type OutcomeKeys } from './outcome-bar.tsx'
import { QuestionBox } from './question-box.tsx'
import type { Suggestions } from './suggestions.ts'
import { da } from '../shell/da.ts'

export interface DeskParts {
  readonly hand: ContactInHand
  readonly outbox: Outbox
  readonly suggestions: Suggestions
  readonly configuration: Configuration
}

/** One screen for a whole call: conversation and box on the left, the card and the outcome keys on the right. */
export function DeskPage({ hand, outbox, suggestions, configuration }: DeskParts & { readonly path: string }) {
  const box = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLElement>(null)
  const areKeysShown = useSignal(false)
  const pending = useSignal<Outcome | null>(null)
  const correcting = useSignal<string | null>(null)
  const isCorrecting = useComputed(() => correcting.value !== null && correcting.value === hand.selected.value?.id)
  const isDisabled = useComputed(() => {
    const question = hand.selected.value
    return question === null || (question.ending !== null && !isCorrecting.value)
  })
  const { outcomes, reasons, channels } = configuration

  const focusBox = (): void => box.current?.focus()

  async function end(outcome: Outcome, reason: string | null): Promise<void> {
    pending.value = null
    correcting.value = null
    focusBox()
    await hand.end(outcome, reason)
  }

  const keys: OutcomeKeys = {
    pending: pending.value,
    isCorrecting: isCorrecting.value,
    isDisabled: isDisabled.value,
    back: () => (pending.value = null),
    press(key) {
      if (isDisabled.value) return false
      const waiting = pending.value
      if (waiting !== null) {
        const reason = reasons.find((one) => one.key === key)
        if (reason) void end(waiting, reason.code)
        return reason !== undefined
      }
      const outcome = outcomes.find((one) => one.key === key)
      if (outcome?.needsReason) pending.value = outcome
      else if (outcome) void end(outcome, null)
      return outcome !== undefined
    },
  }

  function remove(question: string): void {
    hand.remove(question)
    focusBox()
  }

  function correct(question: string): void {
    hand.select(question)
    pending.value = null
    correcting.value = question
    answer.current?.focus({ preventScroll: true })
  }

  function ask(query: string, hit?: SearchHit): void {
    pending.value = null
    hand.ask(query, hit)
    answer.current?.focus({ preventScroll: true })
    answer.current?.scrollTo({ top: 0 })
  }

  async function close(): Promise<void> {
    await hand.close()
    focusBox()
  }

  useEffect(focusBox, [])

  const shown = useComputed(() => hand.selected.value?.article?.id)
  useEffect(() => {
    const isOneColumn = !window.matchMedia('(min-width: 1100px)').matches
    if (isOneColumn && shown.value !== undefined && document.activeElement !== box.current)
      answer.current?.scrollIntoView()
  }, [shown.value])

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || event.altKey || event.ctrlKey || event.metaKey || areKeysShown.value)
        return
      if (event.key === 'Enter' && event.shiftKey) {
        event.preventDefault()
        void close()
      } else if (event.key === 'Escape') {
        goBack(event.target)
      } else if (!isInField(event.target) && pressOutside(event)) {
        event.preventDefault()
      }
    }

    /** Keys that work while nobody is writing; a letter begins the next question. */
    function pressOutside({ key }: KeyboardEvent): boolean {
      if (keys.press(key)) return true
      if (key === '?') return (areKeysShown.value = true)
      if (key === 'ArrowDown' || key === 'ArrowUp') return chooseNext(key === 'ArrowDown' ? 1 : -1)
      if (key === 'ArrowLeft' || key === 'ArrowRight') return hand.tellApart(key === 'ArrowLeft' ? 0 : 1)
      if (/^\p{L}$/u.test(key)) focusBox()
      return false
    }

    /** One step back: from the reasons, from a correction, else between the box and the answer. */
    function goBack(from: EventTarget | null): void {
      if (pending.value !== null) pending.value = null
      else if (correcting.value !== null) {
        correcting.value = null
        focusBox()
      } else if (from === box.current && hand.selected.value !== null) answer.current?.focus({ preventScroll: true })
      else focusBox()
    }

    function chooseNext(step: number): boolean {
      const question = hand.selected.value
      const isOnlyOne = question?.hits.length === 1 && question.chosen === 0
      if (question === null || question.ending !== null || question.hits.length === 0 || isOnlyOne) return false
      const from = question.chosen ?? (step > 0 ? -1 : 0)
      hand.choose((from + step + question.hits.length) % question.hits.length)
      return true
    }

    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })

  return (
    <main class="desk">
      <section class="talk">
        <ContactHeader hand={hand} channels={channels} onClose={() => void close()} />
        <Conversation hand={hand} outbox={outbox} outcomes={outcomes} onCorrect={correct} onRemove={remove} />
      </section>
      <section class="answer" ref={answer} tabIndex={-1} aria-label={da.card.label} aria-live="polite">
        <AnswerCard hand={hand} />
      </section>
      <QuestionBox box={box} suggestions={suggestions} onAsk={ask} onShowKeys={() => (areKeysShown.value = true)} />
      <OutcomeBar keys={keys} outcomes={outcomes} reasons={reasons} />
      {areKeysShown.value && <KeysDialog onClose={() => (areKeysShown.value = false)} />}
    </main>
  )
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  )
}
