import { describe, expect, test } from 'vitest'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk()

const box = () => desk.page.locator('#question')
const line = () => desk.page.locator('.box-hint .guard-line')

async function reloadListening(): Promise<string[]> {
  const sent = desk.sent()
  await desk.page.reload()
  await desk.page.locator('.state', { hasText: 'Forbundet' }).waitFor()
  await box().focus()
  return sent
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
    const sent = await reloadListening()
    await page.keyboard.type(`nyt pas til ${cpr}`, { delay: 80 })
    await line().getByText('CPR-nummer bliver skjult som [cpr].').waitFor()
    await page.keyboard.type(' tak', { delay: 80 })
    await expect.poll(() => sent.filter((one) => one.includes('search/suggest')).at(-1)).toContain('[cpr]')
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
    const sent = await reloadListening()
    const before = await box().boundingBox()
    await page.keyboard.type('pas, kontonr 0101901234', { delay: 40 })
    await press('Enter')
    await line().getByText('Ligner et CPR-nummer. Enter Send alligevel').waitFor()
    expect(await box().boundingBox()).toEqual(before)
    expect(await page.locator('.question').count()).toBe(0)
    expect(digitsOf(sent)).not.toContain('0101901234')
    await press('F2')
    expect(await box().inputValue()).toBe('pas, kontonr [cpr]')
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
    expect(await page.getByLabel('Note').inputValue()).toBe('kontonr [cpr]')
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
    expect(await box().inputValue()).toMatch(/\[(?:telefon|e-mail|navn)\]/)
    await box().fill(text)
    await press('Enter')
    await page.locator('.question', { hasText: text }).waitFor()
  })
})
