import { describe, expect, test } from 'vitest'
import { deskArticles } from './desk-articles.ts'
import { mouseOnly } from './mouse-only.ts'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk(deskArticles)

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
    await expect.poll(() => page.locator('#question').inputValue()).toBe('p')
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
    await expect.poll(() => keyFor('Parkér henvendelsen').inputValue()).toBe('')
    await dialog().getByLabel('Brug taster med ét tegn').uncheck()
    await press('Escape')
    await expect.poll(() => page.locator('.outcome-bar kbd').count()).toBe(0)
    await page.locator('.answer').focus()
    await press('1', '?')
    expect(await page.locator('.question .chip').count()).toBe(0)
    expect(await dialog().count()).toBe(0)
    await page.getByRole('button', { name: /Alle taster/ }).click()
    await dialog().getByRole('button', { name: 'Nulstil' }).click()
    await expect.poll(() => keyFor('Parkér henvendelsen').inputValue()).toBe('P')
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

describe('the card', () => {
  test('is shown to the citizen and hidden again, copied and printed by keys that stand on its buttons', async () => {
    const { opened, page, press } = desk
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() => {
      const printed: string[] = []
      Object.assign(window, { printed, print: () => printed.push(document.title) })
    })
    await ask(page, 'mit barn skal have pas')
    expect(await page.locator('.card-actions kbd').allTextContents()).toEqual([
      'Skift+B',
      'Skift+C',
      'Skift+L',
      'Skift+U',
    ])
    const opening = page.context().waitForEvent('page')
    await press('Shift+B')
    const view = await opening
    await view.locator('article').waitFor()
    await press('Shift+B')
    await view.locator('.wait').waitFor()
    await view.close()
    await page.bringToFront()
    await press('Shift+C')
    await page.locator('.card-actions').getByText('Kopieret').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Hvordan får mit barn et pas?')
    await press('Shift+L')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/artikel\/pas-barn$/)
    await press('Shift+U')
    await expect.poll(() => page.evaluate(() => (window as unknown as { printed: string[] }).printed)).toHaveLength(1)
    expect(opened.errors).toEqual([])
  })

  test('has keys that stand in the table and can be given others; a small letter begins the next question', async () => {
    const { page, press } = desk
    await page.evaluate(() => {
      const printed: string[] = []
      Object.assign(window, { printed, print: () => printed.push(document.title) })
    })
    const printed = () => page.evaluate(() => (window as unknown as { printed: string[] }).printed.length)
    await ask(page, 'mit barn skal have pas')
    await press('?')
    expect(await keyFor('Vis svaret til borgeren, eller skjul det').inputValue()).toBe('B')
    expect(await keyFor('Kopiér svaret').inputValue()).toBe('C')
    await keyFor('Udskriv artiklen').focus()
    await press('w', 'Escape')
    await page.locator('.answer').focus()
    await press('Shift+W')
    await expect.poll(printed).toBe(1)
    await press('Shift+U')
    await press('w')
    await expect.poll(() => page.locator('#question').inputValue()).toBe('Uw')
    expect(await printed()).toBe(1)
  })
})

describe('without a mouse', () => {
  test('everything at the desk, in the queue and in their dialogs is come to', async () => {
    const { page, press } = desk
    await page.locator('#question').waitFor()
    expect(await mouseOnly(page), 'an empty desk').toEqual([])
    await page.locator('#question').focus()
    await ask(page, 'mit barn skal have pas')
    expect(await mouseOnly(page), 'an answer').toEqual([])
    await page.locator('.answer').focus()
    await press('Control+Enter')
    await page.locator('.beside .card h2').first().waitFor()
    expect(await mouseOnly(page), 'an article beside it').toEqual([])
    await page.locator('.answer').focus()
    await press('Shift+S')
    await page.locator('.consult-form').waitFor()
    expect(await mouseOnly(page), 'asking a department').toEqual([])
    await page.locator('.answer').focus()
    await press('?')
    await dialog().waitFor()
    expect(await mouseOnly(page), 'the keys').toEqual([])
    await press('Escape')
    await page.locator('.answer').focus()
    await press('6', '3')
    await dialog().getByLabel('Borgerens navn').waitFor()
    expect(await mouseOnly(page), 'a callback').toEqual([])
    await dialog().getByLabel('Borgerens navn').focus()
    await page.keyboard.type('Jens Hansen')
    await press('Tab')
    await page.keyboard.type('12345678')
    await press('Enter')
    await page.locator('.question .chip').waitFor()
    expect(await mouseOnly(page), 'an outcome').toEqual([])
    await page.getByRole('link', { name: 'Kø', exact: false }).first().focus()
    await press('Enter')
    await page.getByRole('button', { name: /^Tag: mit barn/ }).waitFor()
    expect(await mouseOnly(page), 'the queue').toEqual([])
    await page.locator('.top-bar a').first().focus()
    await press('ArrowDown', 'Enter')
    await page.getByRole('button', { name: /^Klaret: mit barn/ }).waitFor()
    expect(await mouseOnly(page), 'what is taken in the queue').toEqual([])
    await page.getByRole('button', { name: /^Klaret: mit barn/ }).focus()
    await press('Enter')
    await dialog().waitFor()
    expect(await mouseOnly(page), 'how it ended').toEqual([])
    await press('Escape')
    await page.evaluate(() => {
      const planted = Object.assign(document.createElement('span'), { textContent: 'kun med mus' })
      planted.addEventListener('click', () => undefined)
      document.querySelector('main')?.append(planted)
    })
    expect(await mouseOnly(page), 'a planted breach').toEqual(['span: kun med mus'])
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
    await expect.poll(() => page.locator('.answer-own').isVisible()).toBe(false)
    await page.getByRole('button', { name: /Tilbage til svaret/ }).click()
    await page.locator('.answer-own .card h2').first().waitFor()
  })
})
