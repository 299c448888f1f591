import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startApp, type App } from '../../server/app.ts'
import { systemClock } from '../../server/contacts/clock.ts'
import { copenhagenDay } from '../../server/contacts/copenhagen-day.ts'
import { shifted } from '../../server/contacts/tiles.ts'
import { parseSettings, type Settings } from '../../server/settings.ts'
import { addEmployees } from './add-employees.ts'
import { answerEach } from './answer-each.ts'
import { watchServer } from './server-watch.ts'

export type ServerRequest =
  | { readonly do: 'start'; readonly employees: number }
  | { readonly do: 'look' }
  | { readonly do: 'weigh' }
  | { readonly do: 'count' }

export interface Started {
  /** Of the websocket. */
  readonly url: string
  readonly cookies: readonly string[]
}

export interface Counted {
  /** Contacts in the log. */
  readonly contacts: number
  /** What the server reported as unexpected. */
  readonly errors: readonly string[]
}

/** The real Straks with the shipped knowledge and a store of its own. */
const dataFolder = mkdtempSync(join(tmpdir(), 'straks-bench-'))
process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => process.exit())

const watch = watchServer()
const errors: string[] = []
let app: App | undefined

answerEach((asked) => {
  const request = asked as ServerRequest
  switch (request.do) {
    case 'start':
      return start(request.employees)
    case 'look':
      return watch.look()
    case 'weigh':
      return watch.weigh()
    case 'count':
      return count()
  }
})

async function start(employees: number): Promise<Started> {
  const cookies: string[] = []
  app = await startApp({ settings: ownSettings(), clock: systemClock, onError }, async ({ store }) => {
    cookies.push(...(await addEmployees(store.accounts, employees)))
  })
  return { url: `${app.url.replace('http', 'ws')}/live`, cookies }
}

async function count(): Promise<Counted> {
  const today = copenhagenDay(new Date())
  const days = { from: shifted(today, -1), to: shifted(today, 1) }
  const counted = await app?.store.log.tally(days, null)
  return { contacts: counted?.[0]?.contacts.all ?? 0, errors }
}

function ownSettings(): Settings {
  const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const settings = parseSettings({ PORT: '0', STRAKS_DATA: dataFolder, STRAKS_KNOWLEDGE: knowledge })
  if (Array.isArray(settings)) throw new Error(settings.join('\n'))
  return settings
}

function onError(error: unknown): void {
  errors.push(error instanceof Error ? error.message : String(error))
}
