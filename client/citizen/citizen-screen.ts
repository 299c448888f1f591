import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import { citizenChannel, citizenPath, type CitizenMessage } from './citizen-message.ts'
import { citizenSheetOf } from './citizen-sheet.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import type { Municipality } from './municipality.ts'

/** What the citizen sees in a window of their own: nothing until an employee shows it. */
export interface CitizenScreen {
  readonly isShown: ReadonlySignal<boolean>
  /** The browser would not open the window. */
  readonly isBlocked: ReadonlySignal<boolean>
  /** Opens the window if it is not open, and lets it follow the card of this contact. */
  show(): void
  hide(): void
  close(): void
}

type Hand = Pick<ContactInHand, 'contact' | 'selected'>

/** A citizen's screen that is fed with what `citizenSheetOf` lets out, and never with another contact's answers. */
export function createCitizenScreen(hand: Hand, municipality: Municipality): CitizenScreen {
  const desk = uuidv7()
  const channel = new BroadcastChannel(citizenChannel)
  const shownFor = signal<string | null>(null)
  const isBlocked = signal(false)
  let isViewOpen = false

  const isShown = computed(() => shownFor.value === hand.contact.value.id)
  const article = computed(() => hand.selected.value?.article ?? null)
  const message = computed((): CitizenMessage => {
    if (!isShown.value) return { type: 'citizen/hidden', desk, municipality }
    const sheet = article.value && citizenSheetOf(article.value)
    return { type: 'citizen/shown', desk, municipality, sheet }
  })

  const say = (said: CitizenMessage): void => channel.postMessage(said)
  const hide = (): void => void (shownFor.value = null)

  channel.onmessage = ({ data }: MessageEvent<CitizenMessage>) => {
    if (data.type === 'view/opened') {
      isViewOpen = true
      say(message.peek())
    } else if (data.type === 'view/left') {
      isViewOpen = false
      hide()
      say({ type: 'view/ask' })
    } else if (data.type === 'citizen/shown') {
      hide()
    }
  }
  const stop = effect(() => say(message.value))
  say({ type: 'view/ask' })
  addEventListener('pagehide', hide)

  return {
    isShown,
    isBlocked,
    show() {
      const isOpen = isViewOpen || window.open(citizenPath, WINDOW, 'popup,width=1024,height=768') !== null
      isBlocked.value = !isOpen
      if (isOpen) shownFor.value = hand.contact.value.id
    },
    hide,
    close() {
      hide()
      stop()
      removeEventListener('pagehide', hide)
      channel.close()
    },
  }
}

const WINDOW = 'straks-borger'
