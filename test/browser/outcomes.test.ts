import { beforeAll, describe, expect, test } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { openMettesDesk, readLog } from './mettes-desk.ts'
import { allStored, ask, type OpenPage } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'
import { SOME_ARTICLES } from './some-articles.ts'

const desk = useSharedDesk(SOME_ARTICLES)

/** Each way in which a question can end: the keys pressed, what is stored, and how it counts. */
const paths = [
  { keys: ['1'], outcome: 'resolved', reason: null, chip: 'Straksafklaret', counts: 'resolved' },
  { keys: ['2'], outcome: 'resolved-with-help', reason: null, chip: 'efter sparring', counts: 'resolved-with-help' },
  { keys: ['3'], outcome: 'self-service', reason: null, chip: 'selvbetjening', counts: 'resolved' },
  { keys: ['4'], outcome: 'referred-authority', reason: null, chip: 'henvist', counts: 'referred' },
  { keys: ['7', '3'], outcome: 'case', reason: 'needs-caseworker', chip: 'Sag oprettet', counts: 'unresolved' },
  { keys: ['8', '1'], outcome: 'no-answer', reason: 'knowledge-missing', chip: 'ikke besvares', counts: 'unresolved' },
  { keys: ['9', '4'], outcome: 'returns', reason: 'needs-documents', chip: 'vender selv', counts: 'unresolved' },
  { keys: ['0'], outcome: 'abandoned', reason: null, chip: 'Afbrudt', counts: 'excluded' },
  { keys: ['+'], outcome: 'misdirected', reason: null, chip: 'Fejlhenvendelse', counts: 'excluded' },
]

// The minute is real: the server gives a silent socket up after 45 seconds, and the browser's pings run out long before.
// The other test is run meanwhile.
const CUT_MS = 60_000
const OUTCOMES = ['1', '3', '0']
let cut: OpenPage
let cutAt: Date

beforeAll(async () => {
  cut = await openMettesDesk(desk.browser, desk.straks)
  await ask(cut.page, 'mit pas er blevet stjålet')
  await cut.context.setOffline(true)
  cutAt = new Date()
})

/** What the desk without network has logged: nobody had begun a contact before. */
async function loggedByCut(): Promise<LogContact[]> {
  return (await readLog(desk.straks)).filter(({ startedAt }) => startedAt <= cutAt.toISOString())
}

// `transferred` and `callback` bring a form with them: see transfer.test.ts and callback.test.ts.
describe('an outcome', () => {
  test('of each kind is stored as its keys say, and none with more than two keys', { timeout: 120_000 }, async () => {
    const { logged, opened, page } = desk
    for (const { keys, chip, counts } of paths) {
      expect(keys.length).toBeLessThanOrEqual(2)
      await ask(page, 'mit pas er blevet stjålet')
      for (const key of keys) await page.keyboard.press(key)
      await page.locator(`.question[data-selected=true] .chip.counts-${counts}`, { hasText: chip }).waitFor()
      await page.locator('#question:focus').waitFor()
    }
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    const [contact] = await logged()
    expect(contact?.questions.map(({ outcome, reason }) => ({ outcome, reason }))).toEqual(
      paths.map(({ outcome, reason }) => ({ outcome, reason })),
    )
    const [tally] = await desk.straks.app.store.log.tally({ from: '2020-01-01', to: '2099-12-31' }, null)
    const counted = { all: 9, resolved: 2, resolvedWithHelp: 1, referred: 1, excluded: 2, notEligible: 0, takenBack: 0 }
    expect(tally?.questions).toEqual(counted)
    expect(opened.errors).toEqual([])
  })
})

test('outcomes logged during a minute without network arrive once, in their order', { timeout: 150_000 }, async () => {
  const { page } = cut
  await page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()
  await page.keyboard.press(OUTCOMES[0] ?? '')
  for (const [at, key] of OUTCOMES.slice(1).entries()) {
    await page.keyboard.type(`spørgsmål ${at} uden net`)
    await page.keyboard.press('Enter')
    await page.locator('.question[data-selected=true]', { hasText: `spørgsmål ${at} uden net` }).waitFor()
    await page.keyboard.press(key)
    await page
      .locator('.question', { hasText: `spørgsmål ${at}` })
      .locator('.chip')
      .waitFor()
  }
  await page.locator('.state', { hasText: '3 afventer' }).waitFor()
  await page.waitForTimeout(Math.max(0, cutAt.getTime() + CUT_MS - Date.now()))
  expect(await loggedByCut()).toEqual([])
  await cut.context.setOffline(false)
  await allStored(page)
  const [contact, ...others] = await loggedByCut()
  expect(others).toEqual([])
  expect(contact?.questions.map(({ query, outcome }) => [query, outcome])).toEqual([
    ['mit pas er blevet stjålet', 'resolved'],
    ['spørgsmål 0 uden net', 'self-service'],
    ['spørgsmål 1 uden net', 'abandoned'],
  ])
  expect(cut.errors).toEqual([])
})
