import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, type App } from '../app.ts'
import { systemClock } from '../contacts/clock.ts'
import type { Settings } from '../settings.ts'
import { demoEmployees, demoPassword } from './demo-employees.ts'
import { generateContacts } from './generate-contacts.ts'

const DAYS = 90
const SEED = 20261120
const CONTACTS_AT_ONCE = 250
const KEY_BYTES = 32

/** A Straks to try out: throw-away data, loopback only, accounts with a known password, and a past to look at. */
export async function startDemo(settings: Settings, onError: (error: unknown) => void): Promise<App> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'straks-demo-'))
  const shown = demoEmployees.filter(({ isShown }) => isShown)
  const demoAccounts = shown.map(({ user, name, departmentName }) => ({ user, name, department: departmentName }))
  const callbackKey = randomBytes(KEY_BYTES)
  const demo = { ...settings, host: '127.0.0.1', publicOrigin: null, dataFolder, callbackKey }
  console.log(`Laver ${DAYS} dages henvendelser …`)
  const app = await startApp({ settings: demo, clock: systemClock, onError, demoAccounts }, fill)
  console.log(`Straks-demoen kører på ${app.url} (adgangskode "${demoPassword}"). Alt slettes, når den stoppes.`)
  return {
    ...app,
    async close() {
      await app.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function fill(app: Omit<App, 'url'>): Promise<void> {
  const articles = app.shelf().askedArticles()
  for (const [at, employee] of demoEmployees.entries()) {
    const { user, name, role, department } = employee
    const account = await app.identity.add({ user, name, role, department }, demoPassword)
    if (account === null) continue
    const contacts = generateContacts({ employee, articles, days: DAYS, until: new Date(), seed: SEED + at })
    for (let from = 0; from < contacts.length; from += CONTACTS_AT_ONCE) {
      await app.desk.record(contacts.slice(from, from + CONTACTS_AT_ONCE), account)
    }
  }
}
