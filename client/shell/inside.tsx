import { signal, useSignal } from '@preact/signals'
import { LocationProvider, Route, Router, lazy, useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { KnowledgeFault } from '../../server/contract/article.ts'
import type { Opening } from '../../server/contract/session.ts'
import { createLiveSocket, type LiveSocket } from '../connection/live-socket.ts'
import { openLocalStore } from '../connection/local-store.ts'
import { createOutbox } from '../connection/outbox.ts'
import { createContactInHand } from '../contact/contact-in-hand.ts'
import { CitizenDeskContext, type CitizenDesk } from '../citizen/citizen-desk.ts'
import { createCitizenScreen } from '../citizen/citizen-screen.ts'
import { claimContactSlot } from '../contact/contact-slot.ts'
import { ArticlePage } from '../card/article-page.tsx'
import { LifeEventPage } from '../card/life-event-page.tsx'
import { ConsultPage } from '../colleagues/consult-page.tsx'
import { DeskPage, type DeskParts } from '../desk/desk-page.tsx'
import { createInbox } from '../colleagues/inbox.ts'
import { QueuePage } from '../colleagues/queue-page.tsx'
import { Strips } from '../colleagues/strips.tsx'
import { countWaiting } from '../colleagues/waiting-errands.ts'
import { municipalityOf } from '../citizen/municipality.ts'
import { createSuggestions } from '../desk/suggestions.ts'
import { da } from './da.ts'
import { enter } from './session.ts'
import { LeftOut, TopBar } from './top-bar.tsx'

const OverviewPage = lazy(() => import('../oversight/overview-page.tsx').then((page) => page.OverviewPage))
const ExplainPage = lazy(() => import('../upkeep/explain-page.tsx').then((page) => page.ExplainPage))
const ContactPage = lazy(() => import('../oversight/contact-page.tsx').then((page) => page.ContactPage))

interface Workplace extends DeskParts {
  readonly live: LiveSocket
  readonly citizen: CitizenDesk
  close(): void
}

const faults = signal<readonly KnowledgeFault[]>([])

/** Opens what an employee works with: the socket, what is kept in the browser, the contact in hand. */
async function openWorkplace({ account, configuration }: Opening): Promise<Workplace> {
  const store = await openLocalStore()
  const live = createLiveSocket(new URL('/live', location.href.replace(/^http/, 'ws')).href)
  live.onMessage((message) => {
    if (message.type === 'knowledge/changed') faults.value = message.leftOut
  })
  live.status.subscribe((status) => {
    if (status === 'signed-out') void enter(true)
  })
  const outbox = await createOutbox(store, live, account.id)
  const slot = await claimContactSlot(store, account.id)
  const ports = { live, outbox, store, slot, account: account.id, outcomes: configuration.outcomes }
  const hand = createContactInHand(ports, configuration.channels[0]?.code ?? '')
  const suggestions = createSuggestions(live)
  const inbox = createInbox({ live, outbox, account })
  const municipality = municipalityOf(configuration)
  const citizen = { municipality, screen: createCitizenScreen(hand, municipality) }
  const close = (): void => {
    citizen.screen.close()
    live.close()
    outbox.close()
    slot.release()
    store.close()
  }
  return { live, outbox, hand, inbox, suggestions, configuration, citizen, close }
}

/** Everything behind the login. */
export function Inside({ opening, isDemo }: { readonly opening: Opening; readonly isDemo: boolean }) {
  const workplace = useSignal<Workplace | null>(null)
  const cannotKeep = useSignal(false)
  useEffect(() => {
    let isLeft = false
    void open()

    async function open(): Promise<void> {
      try {
        const opened = await openWorkplace(opening)
        if (isLeft) opened.close()
        else workplace.value = opened
      } catch {
        cannotKeep.value = true
      }
    }

    return () => {
      isLeft = true
      workplace.peek()?.close()
    }
  }, [])
  if (cannotKeep.value) {
    return (
      <main class="door">
        <p role="alert">{da.connection.cannotKeep}</p>
      </main>
    )
  }
  if (workplace.value === null) return <p class="door muted">{da.login.loading}</p>
  return (
    <CitizenDeskContext.Provider value={workplace.value.citizen}>
      <LocationProvider>
        <Pages workplace={workplace.value} opening={opening} isDemo={isDemo} />
      </LocationProvider>
    </CitizenDeskContext.Provider>
  )
}

interface PagesProps {
  readonly workplace: Workplace
  readonly opening: Opening
  readonly isDemo: boolean
}

function Pages({ workplace, opening, isDemo }: PagesProps) {
  const { path, route } = useLocation()
  const { hand, inbox, configuration } = workplace
  const show = (question: string): void => {
    if (hand.contact.value.questions.some(({ id }) => id === question)) hand.select(question)
    route('/')
  }
  return (
    <div class="inside">
      {isDemo && (
        <aside class="demo-banner" aria-label={da.demoLabel}>
          {da.demo}
        </aside>
      )}
      <TopBar
        account={opening.account}
        path={path}
        status={workplace.live.status}
        outbox={workplace.outbox}
        waiting={countWaiting(inbox.content.value, opening.account.id)}
      />
      <Strips inbox={inbox} configuration={configuration} onShow={show} />
      <LeftOut faults={faults.value} />
      <Router>
        <DeskPage path="/" {...workplace} />
        <QueuePage path="/koe" inbox={inbox} hand={hand} configuration={configuration} />
        <ConsultPage path="/koe/spoergsmaal/:id" inbox={inbox} configuration={configuration} />
        <LifeEventPage path="/livssituation/:code" />
        <ArticlePage path="/artikel/:id" />
        <ExplainPage path="/soegeforklaring" opening={opening} />
        <OverviewPage path="/overblik" opening={opening} />
        <ContactPage path="/overblik/henvendelse/:id" opening={opening} />
        <Route default component={NotFound} />
      </Router>
    </div>
  )
}

function NotFound() {
  return (
    <main class="page">
      <h1>{da.notFound}</h1>
      <a href="/">{da.toDesk}</a>
    </main>
  )
}
