import { systemClock } from './contacts/clock.ts'
import { startApp, type App } from './app.ts'
import { startDemo } from './demo/start-demo.ts'
import { parseSettings, type Settings } from './settings.ts'
import { StoreUnusable } from './store/open-sqlite.ts'

/** What citizens ask is for this user of the machine alone. */
process.umask(0o077)

const settings = parseSettings(process.env)
if (Array.isArray(settings)) {
  console.error(
    ['Straks kan ikke starte med disse indstillinger:', ...settings.map((fault) => `  ${fault}`)].join('\n'),
  )
  process.exit(2)
}

try {
  const app = process.argv.includes('--demo') ? await startDemo(settings, onError) : await start(settings)
  for (const fault of app.shelf().faults) console.warn(`Udeladt: ${fault.file}:${fault.line} ${fault.message}`)
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      void app.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(startFault(error, settings))
  process.exit(1)
}

async function start(chosen: Settings): Promise<App> {
  const app = await startApp({ settings: chosen, clock: systemClock, onError, onCounting: tellCounting() })
  const address = chosen.publicOrigin ?? app.url
  const lines = [`Straks kører på ${address}`]
  if (await app.identity.needsSetup()) {
    lines.push(
      `Første gang: åbn ${address}/opsaetning#${app.identity.setupToken} og opret den første konto.`,
      'Adressen virker én gang. Ved næste start kommer der en ny, indtil kontoen er oprettet.',
    )
  }
  console.log(lines.join('\n'))
  return app
}

function onError(error: unknown): void {
  console.error(new Date().toISOString(), error)
}

/** A new version that counts otherwise goes through the whole log before it answers. */
function tellCounting(): (done: number, of: number) => void {
  const tellEveryMs = 5000
  let toldAt = Date.now()
  return (done, of) => {
    if (Date.now() - toldAt < tellEveryMs) return
    toldAt = Date.now()
    const number = new Intl.NumberFormat('da-DK')
    console.log(`Tallene gøres op på ny: ${number.format(done)} af ${number.format(of)} henvendelser …`)
  }
}

function startFault(error: unknown, { host, port }: Settings): string {
  if (error instanceof StoreUnusable) return `Straks kan ikke starte: ${error.message}`
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Straks kan ikke starte: ${host}:${port} er optaget. Vælg en anden port, fx PORT=8081.`
  }
  if (error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')) {
    return `Straks kan ikke starte: HOST=${host} er ikke en adresse på denne maskine.`
  }
  return `Straks kan ikke starte: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
