import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve, type WebSocketServerLike } from '@hono/node-server'
import type { Clock } from './contacts/clock.ts'
import { wallTimeAt } from './contacts/copenhagen-clock.ts'
import type { Entrance } from './contract/session.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import { createInboxDesk, type InboxDesk } from './desk/inbox.ts'
import { calibrationRoutes } from './http/calibration-routes.ts'
import { clientFiles } from './http/client-files.ts'
import { callbackMeasureRoutes } from './http/callback-measure-routes.ts'
import { contactRoutes } from './http/contact-routes.ts'
import { countingRoutes } from './http/counting-routes.ts'
import { exportRoutes } from './http/export-routes.ts'
import { createHttpFace, healthRoute } from './http/http-face.ts'
import { knowledgeRoutes } from './http/knowledge-routes.ts'
import { openapiRoute } from './http/openapi.ts'
import { pictureRoutes } from './http/picture-routes.ts'
import { reviewRoutes } from './http/review-routes.ts'
import { searchMeasureRoutes } from './http/search-measure-routes.ts'
import { reportRoutes } from './http/report-routes.ts'
import { isSameOrigin } from './http/same-origin.ts'
import { createGuard, createSessionCookie } from './http/session-guard.ts'
import { sessionRoutes } from './http/session-routes.ts'
import { statisticsAddressRoutes } from './http/statistics-address-routes.ts'
import { statisticsPageRoutes } from './http/statistics-page-routes.ts'
import { createIdentity } from './identity/create-identity.ts'
import { tokenSecrets } from './identity/token-secrets.ts'
import type { Identity } from './accounts/identity.ts'
import { createFolderLibrary } from './library/create-folder-library.ts'
import { createLiveFace } from './live/live-face.ts'
import { createSocketServer } from './live/live-socket.ts'
import { createCallbackMeasuring } from './oversight/callback-measuring.ts'
import { createCauseFinder } from './oversight/causes.ts'
import { createCalibrating } from './oversight/calibrating.ts'
import { createCosting } from './oversight/costs.ts'
import { createCounting } from './oversight/counting.ts'
import { countingExport } from './oversight/counting-sheet.ts'
import { createCovering } from './oversight/covering.ts'
import { createImporting } from './oversight/importing.ts'
import { createOversight } from './oversight/oversight.ts'
import { createPictures } from './oversight/pictures.ts'
import { createWallboardKeeper } from './oversight/wallboard.ts'
import { createSearchMeasuring } from './oversight/search-measuring.ts'
import { createExports } from './oversight/exports.ts'
import { createStatisticsReader } from './oversight/statistics.ts'
import { createStatisticsDesk } from './oversight/statistics-desk.ts'
import { createReports } from './oversight/reports.ts'
import { createLunrSearcher } from './search/create-lunr-searcher.ts'
import type { Settings } from './settings.ts'
import { createSheetWriter } from './sheets/create-sheet-writer.ts'
import { readCsv } from './sheets/read-csv.ts'
import { createAesVault } from './store/create-aes-vault.ts'
import { createSqliteStore } from './store/create-sqlite-store.ts'
import type { Store } from './store/store.ts'
import { createAskedTogetherReader } from './upkeep/asked-together-reader.ts'
import { createForgetting } from './upkeep/forgetting.ts'
import { createLearner } from './upkeep/learner.ts'
import { createPublisher } from './upkeep/publisher.ts'
import type { Shelf } from './articles/shelf.ts'
import { version } from './version.ts'

export interface Options {
  readonly settings: Settings
  readonly clock: Clock
  readonly onError: (error: unknown) => void
  /** Before anything is answered: how many contacts of how many have been counted anew. */
  readonly onCounting?: (done: number, of: number) => void
  readonly demoAccounts?: Entrance['demoAccounts']
}

/** A Straks that listens. */
export interface App {
  readonly url: string
  readonly store: Store
  readonly identity: Identity
  readonly desk: Desk
  readonly inbox: InboxDesk
  readonly shelf: () => Shelf
  close(): Promise<void>
}

const TIDY_EVERY_MS = 15 * 60_000
const shippedKnowledge = fileURLToPath(new URL('../knowledge', import.meta.url))
const builtClient = fileURLToPath(new URL('../dist/client', import.meta.url))

/**
 * Opens the store, reads the knowledge, builds the index and begins to listen, in that order.
 *
 * @param prepare done after everything is ready and before the first request
 */
export async function startApp(options: Options, prepare?: (app: Omit<App, 'url'>) => Promise<void>): Promise<App> {
  const { settings, clock, onError, onCounting, demoAccounts = null } = options
  const store = await createSqliteStore(join(settings.dataFolder, 'straks.sqlite'), clock, onCounting)
  const library = createFolderLibrary(settings.knowledgeFolder, shippedKnowledge)
  const searcher = createLunrSearcher()
  const publisher = createPublisher({ revisions: store.revisions, searcher, clock })
  await library.watch((knowledge) => void publisher.publish(knowledge).catch(onError), onError)
  await publisher.publish(await library.read())

  const { shelf } = publisher
  const { log, audit, revisions, errands, savedFilters, calibrations, searches } = store
  const learner = createLearner({ log, searcher, clock })
  const { alsoAsked, ...askedTogether } = createAskedTogetherReader({ log, clock })
  const desk = createDesk({ searcher, shelf, log, revisions, audit, alsoAsked, clock })
  const inbox = createInboxDesk({
    errands,
    vault: createAesVault(settings.callbackKey),
    clock,
    configuration: () => shelf().configuration,
    titleOf: (article) => shelf().titleOf(article),
    dueAt: (madeAt) => shelf().callbackDueAt(madeAt),
    settle: (correction, account) => desk.settle(correction, account),
    outcomesOf: (questions) => log.outcomesOf(questions),
    personDays: settings.callbackDays,
  })
  desk.onOutcomes((questions) => void inbox.tellOutcomes(questions).catch(onError))
  const oversight = createOversight({ log, revisions, shelf, audit, clock })
  const ofContacts = { measuring: oversight, imports: store.imports, counting: store.counting, shelf, clock }
  const pictures = createPictures({ ...ofContacts, log })
  const causes = createCauseFinder({ measuring: oversight, causeLog: store.causeLog, shelf })
  const callbacks = createCallbackMeasuring({ errands, shelf, clock })
  const reports = createReports({ measuring: oversight, callbacks, pictures, shelf, clock })
  const sheets = createSheetWriter(wallTimeAt)
  const statistics = createStatisticsReader({ measuring: oversight, shelf, clock })
  const statisticsDesk = createStatisticsDesk({
    addresses: store.statisticsAddresses,
    audit,
    clock,
    ...tokenSecrets,
  })
  const exports = createExports({
    measuring: oversight,
    log,
    questionExport: store.questionExport,
    shelf,
    audit,
    clock,
  })
  const counting = createCounting({ store: store.counting, shelf, clock })
  const identity = createIdentity(store.accounts, clock)
  const cookie = createSessionCookie(settings.publicOrigin?.startsWith('https:') ?? false)
  const guard = createGuard(identity, cookie)
  const live = createLiveFace({
    desk,
    inbox,
    counting,
    wallboard: createWallboardKeeper({ errands, measuring: oversight, shelf, clock }),
    shelf,
    onError,
    tokenOf: (c) => cookie.read(c),
    accountOf: (token) => identity.accountOf(token),
    isSameOrigin: (c) => isSameOrigin(c, settings.publicOrigin),
  })
  publisher.onPublished((published) => live.knowledgeChanged(published))

  const face = createHttpFace({ publicOrigin: settings.publicOrigin, onError })
    .route('/', live.routes)
    .route('/api', sessionRoutes({ identity, cookie, guard, shelf, demoAccounts, onSignOut: live.sessionEnded }))
    .route('/api', knowledgeRoutes(desk, guard))
    .route('/api', contactRoutes(desk, oversight, guard))
    .route('/api', reviewRoutes({ review: oversight, desk, savedFilters, audit, clock, guard }))
    .route('/api', calibrationRoutes(createCalibrating({ log, calibrations, revisions, shelf, audit, clock }), guard))
    .route('/api', searchMeasureRoutes(createSearchMeasuring({ searches, shelf, clock }), guard))
    .route('/api', callbackMeasureRoutes(callbacks, guard))
    .route('/api', pictureRoutes(pictures, causes, guard))
    .route('/api', exportRoutes(exports, sheets, guard))
    .route('/api', reportRoutes({ reports, sheets, shelf, guard, onTaken: exports.note }))
    .route(
      '/api',
      countingRoutes({
        counting,
        importing: createImporting({ store: store.imports, readTable: readCsv, shelf, clock }),
        covering: createCovering(ofContacts),
        costing: createCosting({ ...ofContacts, prices: store.prices }),
        exportSheet: (span, reader) => countingExport(span, reader, { ...ofContacts, audit }),
        sheets,
        guard,
      }),
    )
    .route('/api', statisticsAddressRoutes(statisticsDesk, guard))
    .route('/', statisticsPageRoutes({ reader: statistics, isOpen: (token) => statisticsDesk.isOpen(token) }))
    .route('/api', openapiRoute(version))
    .route(
      '/api',
      healthRoute(() => ({
        status: 'ok',
        version,
        isDemo: demoAccounts !== null,
        articles: shelf().size,
        leftOut: [...shelf().faults],
      })),
    )
    .route('/', clientFiles(builtClient))

  const parts = { store, identity, desk, inbox, shelf, close: () => closeAll() }
  await prepare?.(parts)
  if (settings.learns) {
    await learner.learn()
    learner.start(onError)
  }
  askedTogether.start(onError)
  await inbox.tidy()
  const forgetting = createForgetting({ retention: store.retention, clock, days: settings.textDays })
  forgetting.start(onError)
  const tidying = setInterval(() => void inbox.tidy().catch(onError), TIDY_EVERY_MS).unref()
  const sockets = createSocketServer() as WebSocketServerLike
  const server = serve({
    fetch: face.fetch,
    port: settings.port,
    hostname: settings.host,
    websocket: { server: sockets },
  })
  await once(server, 'listening')

  async function closeAll(): Promise<void> {
    clearInterval(tidying)
    await forgetting.stop()
    live.closeAll()
    learner.stop()
    await askedTogether.stop()
    await library.close()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await searcher.close()
    await store.close()
  }

  const { port } = server.address() as AddressInfo
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return { ...parts, url: `http://${host}:${port}` }
}
