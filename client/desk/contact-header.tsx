import { useEffect } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import type { Choice } from '../../server/contract/configuration.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { durationInWords } from '../shell/format.ts'
import type { ContactInHand } from './contact-in-hand.ts'

interface Props {
  readonly hand: ContactInHand
  readonly channels: readonly Choice[]
  readonly onClose: () => void
}

/** The contact as a whole: how it came, how long it has lasted, and its end. */
export function ContactHeader({ hand, channels, onClose }: Props) {
  const { channel, startedAt, isRepeat, questions } = hand.contact.value
  const open = questions.filter((one) => one.ending === null).length
  const isLocked = questions.some((one) => one.ending !== null)
  return (
    <header class="contact-header">
      <h1 class="visually-hidden">{da.contact.title}</h1>
      <Select
        label={da.contact.channel}
        value={channel}
        options={channels.map(({ code, label }) => ({ value: code, label }))}
        disabled={isLocked}
        title={isLocked ? da.contact.channelLocked : undefined}
        onChange={(value) => hand.setChannel(value)}
      />
      <div class="field">
        <span>{da.contact.duration}</span>
        <Clock since={startedAt} />
      </div>
      <button
        type="button"
        class="button close-contact"
        disabled={!hand.canClose.value}
        title={hand.canClose.value ? undefined : da.contact.closeFirst}
        onClick={onClose}
      >
        {da.contact.close} <kbd>{da.contact.closeKeys}</kbd>
      </button>
      <div class="check-line">
        <label class="check">
          <input type="checkbox" checked={isRepeat} onChange={(event) => hand.setRepeat(event.currentTarget.checked)} />
          {da.contact.repeat}
        </label>
        {open > 0 && <span class="muted">{da.contact.missing(open)}</span>}
      </div>
    </header>
  )
}

function Clock({ since }: { readonly since: string | null }) {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const elapsed = since === null ? 0 : now.value - Date.parse(since)
  return <time class="clock">{durationInWords(elapsed)}</time>
}
