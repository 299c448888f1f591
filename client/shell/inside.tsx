import { signal, useSignal } from '@preact/signals'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { KnowledgeFault } from '../../server/contract/article.ts'
import type { Consult } from '../../server/contract/consult.ts'
import type { Opening } from '../../server/contract/session.ts'
import { createLiveSocket, type LiveSocket } from '../connection/live-socket.ts'
import { openLocalStore } from '../connection/local-store.ts'
import { createOutbox } from '../connection/outbox.ts'
import { createContactInHand } from '../contact/contact-in-hand.ts'
import { CitizenDeskContext, type CitizenDesk } from '../citizen/citizen-desk.ts'
import { createCitizenScreen } from '../citizen/citizen-screen.ts'
import { claimContactSlot } from '../contact/contact-slot.ts'
import { DeskPage, type DeskParts } from '../desk/desk-page.tsx'
import { createInbox } from '../colleagues/inbox.ts'
import { Strips } from '../colleagues/strips.tsx'
import { countWaiting } from '../colleagues/waiting-errands.ts'
import { followOpenPeriods, type OpenPeriods } from '../counting/open-periods.ts'
import { municipalityOf } from '../citizen/municipality.ts'
import { createSuggestions } from '../desk/suggestions.ts'
import { LateKeysDialog } from '../keys/late-keys-dialog.tsx'
import { preloadWhenIdle } from '../parts/late-part.tsx'
import { createLiveWallboard, type LiveWallboard } from '../wallboard/live-wallboard.ts'
import { da } from './da.ts'
import { latePage } from './late-page.tsx'
import { enter } from './session.ts'
import { LeftOut, TopBar } from './top-bar.tsx'

const QueuePage = latePage(() => import('../colleagues/queue-page.tsx').then((page) => page.QueuePage))
const ConsultPage = latePage(() => import('../colleagues/consult-page.tsx').then((page) => page.ConsultPage))
const LifeEventPage = latePage(() => import('../card/life-event-page.tsx').then((page) => page.LifeEventPage))
const ArticlePage = latePage(() => import('../card/article-page.tsx').then((page) => page.ArticlePage))
const OverviewPage = latePage(() => import('../oversight/overview-page.tsx').then((page) => page.OverviewPage))
const PicturesPage = latePage(() => import('../oversight/pictures-page.tsx').then((page) => page.PicturesPage))
const CausesPage = latePage(() => import('../oversight/causes-page.tsx').then((page) => page.CausesPage))
const MethodPage = latePage(() => import('../oversight/method-page.tsx').then((page) => page.MethodPage))
const LogPage = latePage(() => import('../review/log-page.tsx').then((page) => page.LogPage))
const OwnLogPage = latePage(() => import('../review/own-log-page.tsx').then((page) => page.OwnLogPage))
const ContactPage = latePage(() => import('../review/contact-page.tsx').then((page) => page.ContactPage))
const SearchesPage = latePage(() => import('../review/searches-page.tsx').then((page) => page.SearchesPage))
const CalibrationsPage = latePage(() => import('../review/calibrations-page.tsx').then((page) => page.CalibrationsPage))
const CalibrationPage = latePage(() => import('../review/calibration-page.tsx').then((page) => page.CalibrationPage))
const AuditPage = latePage(() => import('../review/audit-page.tsx').then((page) => page.AuditPage))
const CountingPage = latePage(() => import('../counting/counting-page.tsx').then((page) => page.CountingPage))
const PeriodsPage = latePage(() => import('../counting/periods-page.tsx').then((page) => page.PeriodsPage))
const ImportPage = latePage(() => import('../counting/import-page.tsx').then((page) => page.ImportPage))
const MoneyPage = latePage(() => import('../counting/money-page.tsx').then((page) => page.MoneyPage))
const ReportPage = latePage(() => import('../papers/report-page.tsx').then((page) => page.ReportPage))
const PoliticiansPage = latePage(() => import('../papers/politicians-page.tsx').then((page) => page.PoliticiansPage))
const ExportsPage = latePage(() => import('../papers/exports-page.tsx').then((page) => page.ExportsPage))
const StatisticsAddressesPage = latePage(() =>
  import('../papers/statistics-addresses-page.tsx').then((page) => page.StatisticsAddressesPage),
)
const ExplainPage = latePage(() => import('../upkeep/explain-page.tsx').then((page) => page.ExplainPage))
const WallboardPage = latePage(() => import('../wallboard/wallboard-page.tsx').then((page) => page.WallboardPage))

/** Seen by whoever passes: nothing of the employee who is signed in, nor of what citizens asked, stands around it. */
const wallboardPath = '/tavle'

/** So that a lost connection takes nothing away from whoever may open it. */
function preloadPages({ mayOversee, mayExamine }: Opening['account']): void {
  void preloadWhenIdle([
    LateKeysDialog,
    QueuePage,
    ConsultPage,
    LifeEventPage,
    ArticlePage,
    CountingPage,
    ...(mayOversee ? [OverviewPage, PicturesPage, CausesPage, MethodPage, LogPage, ContactPage] : []),
    ...(mayExamine ? [ExplainPage] : []),
  ])
}

interface Workplace extends DeskParts {
  readonly live: LiveSocket
  readonly citizen: CitizenDesk
  readonly wallboard: LiveWallboard
  readonly openPeriods: OpenPeriods
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
  const wallboard = createLiveWallboard(live)
  const openPeriods = followOpenPeriods(live)
  const municipality = municipalityOf(configuration)
  const citizen = { municipality, screen: createCitizenScreen(hand, municipality) }
  const close = (): void => {
    citizen.screen.close()
    live.close()
    outbox.close()
    slot.release()
    store.close()
  }
  return { live, outbox, hand, inbox, suggestions, configuration, citizen, wallboard, openPeriods, close }
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
        preloadPages(opening.account)
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
  const show = ({ id, question }: Consult): void => route(hand.show(question) ? '/' : `/koe/spoergsmaal/${id}`)
  return (
    <div class="inside">
      {isDemo && (
        <aside class="demo-banner" aria-label={da.demoLabel}>
          {da.demo}
        </aside>
      )}
      {path !== wallboardPath && (
        <>
          <TopBar
            account={opening.account}
            path={path}
            status={workplace.live.status}
            outbox={workplace.outbox}
            openPeriods={workplace.openPeriods}
            waiting={countWaiting(inbox.content.value, opening.account.id)}
          />
          <Strips inbox={inbox} hand={hand} configuration={configuration} onShow={show} />
          <LeftOut faults={faults.value} />
        </>
      )}
      <Router>
        <DeskPage path="/" {...workplace} />
        <QueuePage path="/koe" inbox={inbox} hand={hand} configuration={configuration} />
        <ConsultPage path="/koe/spoergsmaal/:id" inbox={inbox} configuration={configuration} />
        <LifeEventPage path="/livssituation/:code" />
        <ArticlePage path="/artikel/:id" />
        <CountingPage
          path="/taelleuge"
          outbox={workplace.outbox}
          configuration={configuration}
          open={workplace.openPeriods}
        />
        <PeriodsPage path="/overblik/taelleuger" opening={opening} />
        <ImportPage path="/overblik/indlaes" opening={opening} />
        <MoneyPage path="/overblik/oekonomi" opening={opening} />
        <ExplainPage path="/soegeforklaring" opening={opening} />
        <WallboardPage path={wallboardPath} wallboard={workplace.wallboard} municipality={configuration.municipality} />
        <OverviewPage path="/overblik" opening={opening} />
        <PicturesPage path="/overblik/billeder" opening={opening} />
        <CausesPage path="/overblik/hvorfor" opening={opening} />
        <MethodPage path="/overblik/saadan-maales-det" opening={opening} />
        <LogPage path="/log" opening={opening} />
        <ContactPage path="/log/henvendelse/:id" opening={opening} />
        {/* As it was shared before the log had a page of its own. */}
        <ContactPage path="/overblik/henvendelse/:id" opening={opening} />
        <SearchesPage path="/soegninger" opening={opening} />
        <CalibrationsPage path="/kalibrering" opening={opening} />
        <CalibrationPage path="/kalibrering/:id" opening={opening} />
        <AuditPage path="/revisionsspor" opening={opening} />
        <OwnLogPage path="/min-log" opening={opening} />
        <ContactPage path="/min-log/henvendelse/:id" opening={opening} isOwn />
        <ReportPage path="/rapport" opening={opening} />
        <PoliticiansPage path="/rapport/politisk" opening={opening} />
        <ExportsPage path="/udtraek" opening={opening} />
        <StatisticsAddressesPage path="/statistik-adresser" opening={opening} />
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
