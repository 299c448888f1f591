import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette, readLog } from './mettes-desk.ts'
import { wide, type OpenPage } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'
import { neighbourhoodArticles, passportArticles } from './some-articles.ts'

/** A Straks of its own for each test, with Mette at the front and Jonas in Miljø og Teknik, each in a browser. */
export interface ColleaguesFixture {
  readonly straks: RunningStraks
  readonly mette: OpenPage
  readonly jonas: OpenPage
  /** One more of Miljø og Teknik, signed in. */
  bo(): Promise<OpenPage>
  /** A supervisor, signed in. */
  leder(): Promise<OpenPage>
  /** What the log holds, latest begun first. */
  logged(): Promise<LogContact[]>
}

/** Shorter than a test may take, so that a wait for nothing says what it waited for. */
const LONGEST_WAIT_MS = 12_000

/** What these tests ask about: a Straks is started for each of them, and their queues are empty then. */
const ARTICLES = [...neighbourhoodArticles, ...passportArticles]

type Wanted = Parameters<typeof runStraks>[0]

const people = {
  mette,
  jonas: { user: 'jonas', name: 'Jonas Bak', role: 'department', department: 'miljoe-og-teknik' },
  bo: { user: 'bo', name: 'Bo Jensen', role: 'department', department: 'miljoe-og-teknik' },
  leder: { user: 'leder', name: 'Lea Dam', role: 'supervisor', department: 'borgerservice' },
} as const
type Person = keyof typeof people

/** Registers the hooks; the fixture's parts are those of the test that runs. */
export function useColleagues(wanted: Wanted = {}, viewport = wide): ColleaguesFixture {
  let browser: Browser
  let straks: RunningStraks
  const opened = new Map<Person, OpenPage>()

  let knowledgeFolder: string

  beforeAll(async () => {
    browser = await launchBrowser()
    knowledgeFolder = await someKnowledge(ARTICLES)
  })
  afterAll(async () => {
    await browser.close()
    await rm(knowledgeFolder, { recursive: true, force: true })
  })

  beforeEach(async () => {
    straks = await runStraks({ knowledgeFolder, ...wanted })
    await Promise.all([open('mette'), open('jonas')])
  })
  afterEach(async () => {
    await Promise.all([...opened.values()].map(({ context }) => context.close()))
    opened.clear()
    await straks.stop()
  })

  async function open(user: Person): Promise<OpenPage> {
    await straks.addAccount(people[user])
    const one = await openSignedIn(browser, straks, { user, viewport })
    opened.set(user, one)
    await one.page.locator('#question').waitFor()
    one.page.setDefaultTimeout(LONGEST_WAIT_MS)
    return one
  }

  function of(user: Person): OpenPage {
    const one = opened.get(user)
    if (one === undefined) throw new Error(`${user} has no browser open`)
    return one
  }

  return {
    get straks() {
      return straks
    },
    get mette() {
      return of('mette')
    },
    get jonas() {
      return of('jonas')
    },
    bo: () => open('bo'),
    leder: () => open('leder'),
    logged: () => readLog(straks),
  }
}

/** Puts the focus where no field has it, so that single keys work. */
export async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}
