import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { cookieOf, password, runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { openPage, wide, type OpenPage } from './open-page.ts'

/** A Straks of its own for each test, with Mette at the front and Jonas in Miljø og Teknik, each in a browser. */
export interface ColleaguesFixture {
  readonly straks: RunningStraks
  readonly mette: OpenPage
  readonly jonas: OpenPage
  /** One more of Miljø og Teknik, signed in. */
  bo(): Promise<OpenPage>
  /** What the log holds, latest begun first. */
  logged(): Promise<LogContact[]>
}

/** Shorter than a test may take, so that a wait for nothing says what it waited for. */
const LONGEST_WAIT_MS = 12_000

type Wanted = Parameters<typeof runStraks>[0]

const people = {
  mette: { user: 'mette', name: 'Mette Holm', role: 'frontline', department: 'borgerservice' },
  jonas: { user: 'jonas', name: 'Jonas Bak', role: 'department', department: 'miljoe-og-teknik' },
  bo: { user: 'bo', name: 'Bo Jensen', role: 'department', department: 'miljoe-og-teknik' },
} as const
type Person = keyof typeof people

/** Registers the hooks; the fixture's parts are those of the test that runs. */
export function useColleagues(wanted: Wanted = {}, viewport = wide): ColleaguesFixture {
  let browser: Browser
  let straks: RunningStraks
  const opened = new Map<Person, OpenPage>()

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    straks = await runStraks(wanted)
    await Promise.all([open('mette'), open('jonas')])
  })
  afterEach(async () => {
    await Promise.all([...opened.values()].map(({ context }) => context.close()))
    opened.clear()
    await straks.stop()
  })

  async function open(user: Person): Promise<OpenPage> {
    await straks.app.identity.add(people[user], password)
    const [name = '', value = ''] = cookieOf(await straks.post('/api/session', { user, password })).split('=')
    const one = await openPage(browser, viewport)
    opened.set(user, one)
    one.page.setDefaultTimeout(LONGEST_WAIT_MS)
    await one.context.addCookies([{ name, value, url: straks.url }])
    await one.page.goto(straks.url)
    await one.page.locator('#question').waitFor()
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
    logged: async () => (await straks.app.store.log.page({ from: '2020-01-01', to: '2099-12-31', limit: 50 })).contacts,
  }
}

/** Puts the focus where no field has it, so that single keys work. */
export async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}
