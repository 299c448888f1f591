import { describe, expect, test } from 'vitest'
import { deskArticles } from './desk-articles.ts'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk(deskArticles)

const box = () => desk.page.locator('#question')
const line = () => desk.page.locator('.box-hint .guard-line')

async function reloadListening(): Promise<string[]> {
  const sent = desk.sent()
  await desk.page.reload()
  await desk.page.locator('.state', { hasText: 'Forbundet' }).waitFor()
  await box().focus()
  return sent
}

/** For `typeSlowly`: the clock is a minute slow, so that what is logged here is not later than what the next test logs. */
async function reloadToTypeSlowly(): Promise<string[]> {
  await desk.page.clock.install({ time: Date.now() - 60_000 })
  return reloadListening()
}

/** Types so slowly that suggestions are asked for after every key. */
async function typeSlowly(text: string): Promise<void> {
  for (const key of text) {
    await desk.page.keyboard.type(key)
    await desk.page.clock.runFor(80)
  }
}

/** The digits that leave, whatever stands between them. */
const digitsOf = (sent: readonly string[]): string =>
  sent
    .map((one) =>
      one.replace(/"(?:id|key|startedAt|endedAt|askedAt|contact|question)":"[^"]*"/g, '').replace(/\D/g, ''),
    )
    .join(' ')

describe('what is certain to be a CPR number', () => {
  test.each([
    ['typed', '010190-1234'],
    ['typed together', '0101901234'],
    ['typed in pairs', '01.01.90-1234'],
  ])('never leaves the browser: %s', async (_, cpr) => {
    const { page, press } = desk
    const sent = await reloadToTypeSlowly()
    await typeSlowly(`nyt pas til ${cpr}`)
    await line().getByText('CPR-nummer bliver skjult som [cpr].').waitFor()
    await typeSlowly(' tak')
    const suggesting = () => sent.filter((one) => one.includes('search/suggest'))
    await expect.poll(() => suggesting().at(-1)).toContain('[cpr]')
    expect(suggesting().length).toBeGreaterThanOrEqual(`nyt pas til ${cpr} tak`.trim().length - 1)
    await press('Enter')
    await page.locator('.card h2').first().waitFor()
    expect(await page.locator('.question strong').textContent()).toBe('nyt pas til [cpr] tak')
    await press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    expect(sent.join('\n')).toContain('[cpr]')
    expect(digitsOf(sent)).not.toContain(cpr.replace(/\D/g, ''))
  })

  test('never leaves from the note either, and the note shows it masked', async () => {
    const { logged, page, press } = desk
    const sent = await reloadListening()
    await ask(page, 'mit pas er blevet stjålet')
    await press('1')
    await page.getByLabel('Note').fill('Borgeren er 010190-1234')
    await page.locator('.note-field').getByText('CPR-nummer bliver skjult').waitFor()
    await press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    expect((await logged())[0]?.notes[0]?.text).toBe('Borgeren er [cpr]')
    expect(digitsOf(sent)).not.toContain('0101901234')
  })
})

describe('what is likely to be one', () => {
  test('is asked about before it is sent, and taken out by one key', async () => {
    const { page, press } = desk
    const sent = await reloadToTypeSlowly()
    const before = await box().boundingBox()
    await typeSlowly('pas, kontonr 0101901234')
    await press('Enter')
    await line().getByText('Ligner et CPR-nummer. Enter Send alligevel').waitFor()
    expect(await box().boundingBox()).toEqual(before)
    expect(await page.locator('.question').count()).toBe(0)
    expect(digitsOf(sent)).not.toContain('0101901234')
    await press('F2')
    await expect.poll(() => box().inputValue()).toBe('pas, kontonr [cpr]')
    await press('Enter')
    await page.locator('.question', { hasText: 'pas, kontonr [cpr]' }).waitFor()
    expect(digitsOf(sent)).not.toContain('0101901234')
  })

  test('is sent by the same key again', async () => {
    const { page, press } = desk
    await page.keyboard.type('pas, kontonr 0101901234')
    await press('Enter')
    expect(await page.locator('.question').count()).toBe(0)
    await press('Enter')
    await page.locator('.question', { hasText: '0101901234' }).waitFor()
  })

  test('in the note holds the closing until it is taken out or confirmed', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('1')
    await page.getByLabel('Note').fill('kontonr 0101901234')
    await page.locator('#question').focus()
    await press('Shift+Enter')
    await page.locator('.note-field').getByText('Afslut alligevel').waitFor()
    expect(await page.getByLabel('Note').evaluate((one) => one === document.activeElement)).toBe(true)
    await press('F2')
    await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('kontonr [cpr]')
    await press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    expect((await desk.logged())[0]?.notes[0]?.text).toBe('kontonr [cpr]')
  })
})

describe('a telephone number, an address or a name', () => {
  test.each([
    ['20 30 40 50 har mistet sit pas', 'Telefonnummer'],
    ['pas til ole@example.dk', 'E-mailadresse'],
    ['Hun hedder Mette Holm, pas', 'Navn'],
  ])('only warns, and one key takes it out: %s', async (text, warning) => {
    const { page, press } = desk
    await page.keyboard.type(text)
    await line().getByText(warning).waitFor()
    await press('F2')
    await expect.poll(() => box().inputValue()).toMatch(/\[(?:telefon|e-mail|navn)\]/)
    await box().fill(text)
    await press('Enter')
    await page.locator('.question', { hasText: text }).waitFor()
  })
})
