import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { da } from '../shell/da.ts'
import { citizenChannel, type CitizenMessage } from './citizen-message.ts'
import type { CitizenSheet } from './citizen-sheet.ts'
import type { Municipality } from './municipality.ts'
import { SafeHtml } from './safe-html.tsx'

interface Shown {
  /** The desk that has the screen; another desk cannot hide what this one shows. */
  readonly desk: string | null
  readonly municipality: Municipality | null
  readonly sheet: CitizenSheet | null
}

/** What the citizen sees. It asks no server for anything: all it knows is what a desk of this browser sends it. */
export function CitizenPage() {
  const shown = useSignal<Shown>({ desk: null, municipality: null, sheet: null })
  useEffect(() => {
    document.title = da.citizen.title
    return followDesk((message) => (shown.value = after(shown.value, message)))
  }, [])
  const { sheet, municipality } = shown.value
  return (
    <div class="citizen">
      <main aria-live="polite">{sheet ? <Sheet sheet={sheet} /> : <h1 class="wait">{da.citizen.wait}</h1>}</main>
      {municipality && <Footer municipality={municipality} />}
    </div>
  )
}

function followDesk(heard: (message: CitizenMessage) => void): () => void {
  const channel = new BroadcastChannel(citizenChannel)
  const say = (message: CitizenMessage): void => channel.postMessage(message)
  const leave = (): void => say({ type: 'view/left' })
  const open = (): void => say({ type: 'view/opened' })
  channel.onmessage = ({ data }: MessageEvent<CitizenMessage>) => (data.type === 'view/ask' ? open() : heard(data))
  addEventListener('pagehide', leave)
  open()
  return () => {
    leave()
    removeEventListener('pagehide', leave)
    channel.close()
  }
}

function after(before: Shown, message: CitizenMessage): Shown {
  if (message.type === 'citizen/shown') {
    const { desk, municipality, sheet } = message
    return { desk, municipality, sheet }
  }
  if (message.type !== 'citizen/hidden') return before
  const { desk, municipality } = message
  return before.desk === null || before.desk === desk ? { desk: null, municipality, sheet: null } : before
}

function Sheet({ sheet }: { readonly sheet: CitizenSheet }) {
  const { title, parts, selfService } = sheet
  return (
    <article data-article={sheet.article}>
      <h1>{title}</h1>
      {parts.map(({ code, html }) => (
        <section key={code} class={`for-${code}`}>
          <h2>{da.citizen.parts[code]}</h2>
          <SafeHtml html={html} />
        </section>
      ))}
      {selfService && (
        <section class="for-self-service">
          <h2>{da.card.selfService}</h2>
          <p>
            <a href={selfService.url} target="_blank" rel="noopener noreferrer">
              {selfService.name}
            </a>
          </p>
        </section>
      )}
    </article>
  )
}

function Footer({ municipality }: { readonly municipality: Municipality }) {
  const { name, phone, phoneHours } = municipality
  return (
    <footer>
      <strong>{name}</strong>
      {phone !== null && <span>{da.citizen.phone(phone)}</span>}
      {phoneHours !== null && <span>{phoneHours}</span>}
    </footer>
  )
}
