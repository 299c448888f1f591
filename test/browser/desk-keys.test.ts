import { describe, expect, test } from 'vitest'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk()

const dialog = () => desk.page.getByRole('dialog')
const keyFor = (action: string) => dialog().getByLabel(action, { exact: true })

describe('from the answer to the logged outcome', () => {
  test.each([
    ['one keystroke, where it needs no reason', ['1'], ['resolved', null]],
    ['two keystrokes, where it needs one', ['7', '3'], ['case', 'needs-caseworker']],
  ])('%s', async (_, keys, outcome) => {
    const { logged, page, press } = desk
    await ask(page, 'min mor kan ikke selv gøre rent mere')
    await press(...keys)
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    const [contact] = await logged()
    expect(contact?.questions.map((one) => [one.outcome, one.reason])).toEqual([outcome])
  })
})

describe('the keys', () => {
  test('are shown, each can be given another, and a key that is taken is refused with its owner', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('?')
    await keyFor('Parkér henvendelsen').focus()
    await press('Shift+N')
    await dialog().getByRole('alert').getByText('Tasten N er allerede »Ny henvendelse ved siden af«.').waitFor()
    await press('1')
    await dialog().getByRole('alert').getByText('Tasten 1 er allerede »Straksafklaret«.').waitFor()
    expect(await keyFor('Parkér henvendelsen').inputValue()).toBe('P')
    await press('j', 'Escape')
    await page.reload()
    await page.locator('.card h2').first().waitFor()
    expect(await page.getByRole('button', { name: /Parkér/ }).getAttribute('aria-keyshortcuts')).toBe('Shift+J')
    await press('Escape', 'p')
    expect(await page.locator('#question').inputValue()).toBe('p')
    await page.locator('#question').fill('')
    await press('Escape', 'Shift+J')
    await page.locator('.parked').waitFor()
  })

  test('can be taken away, switched off together, and put back', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('?')
    await keyFor('Parkér henvendelsen').focus()
    await press('Backspace')
    expect(await keyFor('Parkér henvendelsen').inputValue()).toBe('')
    await dialog().getByLabel('Brug taster med ét tegn').uncheck()
    await press('Escape')
    expect(await page.locator('.outcome-bar kbd').count()).toBe(0)
    await page.locator('.answer').focus()
    await press('1', '?')
    expect(await page.locator('.question .chip').count()).toBe(0)
    expect(await dialog().count()).toBe(0)
    await page.getByRole('button', { name: /Alle taster/ }).click()
    await dialog().getByRole('button', { name: 'Nulstil' }).click()
    expect(await keyFor('Parkér henvendelsen').inputValue()).toBe('P')
    await press('Escape')
    await page.locator('.answer').focus()
    await press('1')
    await page.locator('.question .chip').waitFor()
  })

  test('of the outcomes can be switched off alone; the buttons are then reached by Tab', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('?')
    await dialog().getByLabel('Gem udfald og årsag med deres tast').uncheck()
    await press('Escape')
    await page.locator('.answer').focus()
    await press('1')
    expect(await page.locator('.question .chip').count()).toBe(0)
    await page.getByRole('button', { name: 'Spørg', exact: true }).focus()
    const first = page.locator('.choice').first()
    for (let tabs = 0; tabs < 4 && !(await first.evaluate((one) => one === document.activeElement)); tabs++) {
      await press('Tab')
    }
    await press('Enter')
    await page.locator('.question .chip').waitFor()
    expect(await page.locator('.question .chip').textContent()).toBe('Straksafklaret')
  })

  test('are as they come where what the browser kept cannot be read', async () => {
    const { page, press } = desk
    for (const kept of [
      '{',
      '{"version":9}',
      '{"version":1,"areOn":true,"areOutcomesOn":true,"keys":{"park":"for lang"}}',
    ]) {
      await page.evaluate((text) => localStorage.setItem('straks-keys', text), kept)
      await page.reload()
      await page.locator('#question').waitFor()
      expect(await page.getByRole('button', { name: /Parkér/ }).getAttribute('aria-keyshortcuts')).toBe('Shift+P')
    }
    expect(desk.opened.errors).toEqual([])
    await press('Escape')
  })

  test('leave what AltGr writes alone', async () => {
    const { logged, page } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.down('Alt')
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+P')
    await page.keyboard.up('Alt')
    expect(await page.locator('.parked').count()).toBe(0)
    expect(await logged()).toEqual([])
  })
})

describe('an article beside the answer', () => {
  test('opens with Ctrl+Enter, the next one with the same key, and the log names the answer', async () => {
    const { logged, page, press, straks } = desk
    await ask(page, 'pas')
    const answer = await page.locator('.answer-own .card h2').first().textContent()
    await press('Control+Enter')
    const beside = page.locator('.beside .card h2').first()
    await beside.waitFor()
    const first = await beside.textContent()
    expect(first).not.toBe(answer)
    await press('Control+Enter')
    await expect.poll(() => beside.textContent()).not.toBe(first)
    const [left, right] = [await page.locator('.answer-own').boundingBox(), await page.locator('.beside').boundingBox()]
    expect(left?.width).toBeGreaterThan(390)
    expect(right?.width).toBeGreaterThan(390)
    expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0))
    await press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    const used = (await logged())[0]?.questions[0]?.article?.id ?? ''
    expect(straks.app.desk.read(used)?.title).toBe(answer)
    expect(await beside.count()).toBe(1)
    await press('Escape')
    await expect.poll(() => beside.count()).toBe(0)
  })

  test('opens from a suggestion without asking it, and on a narrow screen takes the answer’s place', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('Escape')
    await page.keyboard.type('flytteanmeld')
    await page.locator('[role=option]').first().waitFor()
    await press('ArrowDown')
    const title = (await page.locator('[role=option][aria-selected=true]').textContent()) ?? ''
    await press('Control+Enter')
    await page.locator('.beside .card h2', { hasText: title }).waitFor()
    expect(await page.locator('.question').count()).toBe(1)
    await page.setViewportSize({ width: 1000, height: 800 })
    expect(await page.locator('.answer-own').isVisible()).toBe(false)
    await page.getByRole('button', { name: /Tilbage til svaret/ }).click()
    await page.locator('.answer-own .card h2').first().waitFor()
  })
})
