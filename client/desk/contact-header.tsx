import type { RefObject } from 'preact'
import type { Choice } from '../../server/contract/configuration.ts'
import { Select } from '../parts/select.tsx'
import { useNow } from '../parts/use-now.ts'
import { da } from '../shell/da.ts'
import { durationInWords } from '../shell/format.ts'
import { ContactChecks } from './contact-checks.tsx'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf } from '../keys/keys.ts'
import { NoteField } from './note-field.tsx'
import { isBegun, isLogged } from '../contact/open-contact.ts'
import { ParkedContacts } from './parked-contacts.tsx'
import type { ContactNote } from './use-note.ts'

interface Props {
  readonly hand: ContactInHand
  readonly note: ContactNote
  readonly channels: readonly Choice[]
  readonly parkedList: RefObject<HTMLDivElement | null>
  /** What must be known about how it was opened. */
  readonly notice: string | null
  readonly onClose: () => void
  readonly onPark: () => void
  readonly onBegin: () => void
  readonly onFetch: (contact: string) => void
}

/** The contact as a whole: how it came, how long it has lasted, what is noted of it, those put aside, and its end. */
export function ContactHeader(props: Props) {
  const { hand, note, channels, notice, onClose } = props
  const { channel, startedAt, reference, closedWith, received } = hand.contact.value
  const isLocked = isLogged(hand.contact.value)
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
      <div class="field reference">
        {reference !== null && (
          <>
            <span>{da.contact.reference}</span>
            <strong title={reference}>{reference}</strong>
          </>
        )}
      </div>
      <button
        type="button"
        class="button close-contact"
        disabled={!hand.canClose.value}
        title={hand.canClose.value ? undefined : da.contact.closeFirst}
        aria-keyshortcuts={shortcutOf('close')}
        onClick={onClose}
      >
        {da.contact.close} <KeyHint action="close" />
      </button>
      <ContactChecks hand={hand} />
      <div class="note-line">
        <NoteField note={note} isLocked={closedWith !== null} />
        <ContactMoves {...props} />
      </div>
      {received !== null && <p class="notice contact-notice">{da.contact.received(received.from, received.note)}</p>}
      {notice !== null && (
        <p class="notice contact-notice" role="status">
          {notice}
        </p>
      )}
      <ParkedContacts list={props.parkedList} parked={hand.parked.value} channels={channels} onFetch={props.onFetch} />
    </header>
  )
}

/** Puts the contact aside, and begins another beside it. */
function ContactMoves({ hand, onPark, onBegin }: Pick<Props, 'hand' | 'onPark' | 'onBegin'>) {
  const isEmpty = !isBegun(hand.contact.value)
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={isEmpty}
        title={da.parked.parkTitle}
        aria-keyshortcuts={shortcutOf('park')}
        onClick={onPark}
      >
        {da.parked.park} <KeyHint action="park" />
      </button>
      <button type="button" class="button" disabled={isEmpty} aria-keyshortcuts={shortcutOf('begin')} onClick={onBegin}>
        {da.contact.begin} <KeyHint action="begin" />
      </button>
    </>
  )
}

function Clock({ since }: { readonly since: string | null }) {
  const now = useNow()
  return <time class="clock">{durationInWords(since === null ? 0 : now - Date.parse(since))}</time>
}
