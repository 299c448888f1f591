import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { Account } from '../accounts/account.ts'
import { startApp, type App } from '../app.ts'
import type { Shelf } from '../articles/shelf.ts'
import { systemClock } from '../contacts/clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { QuestionRecord } from '../contract/contact.ts'
import { hashPassword } from '../identity/passwords.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { createChance } from './demo-chance.ts'
import { demoCounting } from './demo-counting.ts'
import { demoEmployees, demoPassword, type DemoEmployee } from './demo-employees.ts'
import { errandsOf } from './demo-errands.ts'
import { generateContacts, type DemoContact } from './generate-contacts.ts'

/** Thirteen weeks: a quarter, which is what supervisors compare. */
const DAYS = 90
/** What was left for colleagues is stored one by one, so only of a month. */
const ERRAND_DAYS = 30
const DAY_MS = 86_400_000
const SEED = 20261120
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

async function fill({ store, desk, shelf }: Omit<App, 'url'>): Promise<void> {
  const until = new Date()
  const articles = shelf().askedArticles()
  const situations = situationsOf(shelf(), copenhagenDay(until))
  const made = generateContacts({ employees: demoEmployees, articles, situations, days: DAYS, until, seed: SEED })
  const accounts = await addAccounts(store)
  for (const [employee, own] of Map.groupBy(made, (one) => one.employee)) {
    const account = accounts.get(employee)
    if (account === undefined) continue
    await desk.record(
      own.map(({ contact }) => contact),
      account,
    )
  }
  const since = new Date(until.getTime() - ERRAND_DAYS * DAY_MS).toISOString()
  const lately = made.filter(({ contact }) => contact.startedAt > since)
  const [supervisor, counter] = ['supervisor', 'department'].map((wanted) =>
    [...accounts.values()].find(({ user }) => user === wanted),
  )
  if (supervisor && counter) await demoCounting({ store, made, supervisor, counter, until, chance: createChance(SEED) })
  await leaveErrands(lately, accounts, { store, desk, shelf: shelf(), until })
}

/** The articles of each life event's checklist. */
function situationsOf(shelf: Shelf, today: string): string[][] {
  return shelf.lifeEvents().map(({ code }) => shelf.lifeEvent(code, today)?.steps.map(({ article }) => article) ?? [])
}

/** One hash for them all: each takes a quarter of a second, and the password is known to everyone anyway. */
async function addAccounts({ accounts }: Store): Promise<ReadonlyMap<DemoEmployee, Account>> {
  const passwordHash = await hashPassword(demoPassword)
  const added = demoEmployees.map((one) => {
    const { user, name, role, department } = one
    return [one, { id: uuidv7(), user, name, role, department }] as const
  })
  for (const [, account] of added) await accounts.add(account, passwordHash)
  return new Map(added)
}

interface Surroundings {
  readonly store: Store
  readonly desk: App['desk']
  readonly shelf: Shelf
  readonly until: Date
}

async function leaveErrands(
  made: readonly DemoContact[],
  accounts: ReadonlyMap<DemoEmployee, Account>,
  { store, desk, shelf, until }: Surroundings,
): Promise<void> {
  const chance = createChance(SEED)
  const fieldOf = new Map(shelf.askedArticles().map(({ id, department }) => [id, department]))
  const takers = Map.groupBy(accounts.values(), ({ department }) => department)
  for (const { employee, contact } of made) {
    const maker = accounts.get(employee)
    if (maker === undefined) continue
    const takersOf = ({ article }: QuestionRecord): Account[] =>
      takers.get(fieldOf.get(article?.id ?? '') ?? '')?.filter((one) => one !== maker) ?? []
    const dueAt = (madeAt: Date): Date => shelf.callbackDueAt(madeAt)
    for (const { errand, steps, kept } of errandsOf({ contact, maker, takersOf, dueAt, until, chance })) {
      await store.errands.open(errand, null)
      for (const step of steps) await store.errands.step(step)
      if (kept) await desk.settle(kept.correction, kept.by)
    }
  }
}
