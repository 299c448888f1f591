import { DatabaseSync } from 'node:sqlite'
import type { Browser } from 'playwright-core'
import { contactPage, type ListedContact } from '../../server/contract/contact-log.ts'
import { signInAs } from '../browser/open-page.ts'
import { cookieOf, password } from '../running-straks.ts'
import type { Entry, StoredEntry } from './compare-entries.ts'
import { supervisor } from './fault-place.ts'

/** What the file of the store holds, in the order in which it was stored; its Straks must have ended. */
export function readStored(database: string): readonly StoredEntry[] {
  const db = new DatabaseSync(database, { readOnly: true })
  try {
    return db.prepare(STORED).all() as unknown as StoredEntry[]
  } finally {
    db.close()
  }
}

const STORED = `
  select 'question' as kind, query as words, outcome, seq, recorded_at as recordedAt from questions
  union all
  select 'correction', query, corrections.outcome, corrections.seq, corrections.recorded_at
    from corrections join questions on questions.id = corrections.question_id
  union all
  select 'closing', (select query from questions where questions.contact_id = contact_closings.contact_id order by seq limit 1),
    '', rowid, recorded_at from contact_closings`

/** Yesterday too: a run may pass midnight. */
function period(): string {
  const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
  return `from=${day(1)}&to=${day(-1)}`
}

/** Every page of `GET /api/contacts`, as a supervisor gets it. */
export async function readLog(url: string): Promise<readonly ListedContact[]> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ user: supervisor.user, password })
  const cookie = cookieOf(await fetch(`${url}/api/session`, { method: 'POST', headers, body }))
  const contacts: ListedContact[] = []
  for (let next: string | null = ''; next !== null;) {
    const before: string = next === '' ? '' : `&before=${encodeURIComponent(next)}`
    const response = await fetch(`${url}/api/contacts?${period()}&limit=200${before}`, { headers: { cookie } })
    const page = contactPage.parse(await response.json())
    contacts.push(...page.contacts)
    next = page.next
  }
  return contacts
}

/** The entries that the log's contacts tell of. */
export function entriesOf(contacts: readonly ListedContact[]): readonly Entry[] {
  return contacts.flatMap(({ endedAt, questions }) => [
    ...questions.map(({ query, firstOutcome }) => ({ kind: 'question', words: query, outcome: firstOutcome }) as const),
    ...questions.flatMap(({ query, corrections }) =>
      corrections.map(({ outcome }) => ({ kind: 'correction', words: query, outcome }) as const),
    ),
    ...(endedAt === null ? [] : [{ kind: 'closing', words: questions[0]?.query ?? '', outcome: '' } as const]),
  ])
}

/** A contact as its row on the log's page shows it. */
export function rowOf({ id, questions }: ListedContact): string {
  return `${id}: ${questions.map(({ query }) => query).join(' | ')}`
}

/** The rows of the supervisor's list, all of them, as the page shows them. */
export async function readLogPage(browser: Browser, url: string): Promise<readonly string[]> {
  const page = await browser.newPage({ locale: 'da-DK' })
  await page.goto(url)
  await signInAs(page, supervisor.user, password)
  await page.goto(`${url}/log?${period()}`)
  const rows = page.locator('.contacts tbody tr')
  await page.locator('.contact-list h2', { hasText: /\d henvendelse/ }).waitFor()
  const more = page.getByRole('button', { name: 'Vis flere' })
  while (await more.isVisible()) {
    const shown = await rows.count()
    await more.click()
    await rows.nth(shown).waitFor()
  }
  const shown = await rows.evaluateAll((items) =>
    items.map((item) => {
      const id = item.querySelector('a')?.getAttribute('href')?.split('/').at(-1) ?? ''
      const texts = [...item.querySelectorAll('.asked li')].map((asked) => asked.firstChild?.textContent ?? '')
      return `${id}: ${texts.join(' | ')}`
    }),
  )
  await page.context().close()
  return shown
}
