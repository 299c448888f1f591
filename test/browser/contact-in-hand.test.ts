import { describe, expect, test } from 'vitest'
import { password } from '../running-straks.ts'
import { deskArticles } from './desk-articles.ts'
import { allStored, ask, signInAs } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const desk = useSharedDesk(deskArticles)

describe('the contact in hand', () => {
  test('is there again after a reload, with its card and its channel', async () => {
    const { logged, page } = desk
    await page.getByLabel('Kanal').selectOption('desk')
    await page.locator('#question').focus()
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    await page.reload()
    await page.locator('.question', { hasText: 'stjålet' }).getByText('gemt').waitFor()
    expect(await page.getByLabel('Kanal').inputValue()).toBe('desk')
    await page.keyboard.press('Shift+Enter')
    await allStored(page)
    expect(await logged()).toMatchObject([{ channel: 'desk', questions: [{}] }])
  })

  test('has what was done in the moment before each of ten reloads', async () => {
    const { page, logged } = desk
    await ask(page, 'mit pas er blevet stjålet')
    const repeat = page.getByLabel('Har henvendt sig før')
    for (let reload = 1; reload <= 10; reload++) {
      const isOn = reload % 2 === 1
      await repeat.click()
      await page.reload()
      await page.locator('.card h2').waitFor()
      expect(await repeat.isChecked(), `reload ${reload}`).toBe(isOn)
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await page.reload()
    await page.locator('.question').getByText('gemt').waitFor()
    expect((await logged())[0]?.questions[0]?.outcome).toBe('resolved')
  })

  test('keeps the channel for the next contact', async () => {
    const { page } = desk
    await page.getByLabel('Kanal').selectOption('desk')
    await page.locator('#question').focus()
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await expect.poll(() => page.getByLabel('Kanal').inputValue()).toBe('desk')
  })

  test('is closed with what was ticked and noted of it', async () => {
    const { logged, page } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await page.getByLabel('Har henvendt sig før').check()
    await page.getByLabel('Vist digital selvbetjening').check()
    await page.getByLabel('Note').fill('Kommer igen torsdag')
    await page.locator('.answer').focus()
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([
      { isRepeat: true, isSelfServiceOffered: true, notes: [{ text: 'Kommer igen torsdag' }] },
    ])
    await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('')
  })

  test('corrects an outcome as a new record', async () => {
    const { logged, page } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    await page.getByRole('button', { name: 'Ret udfald' }).click()
    await page.keyboard.press('9')
    await page.keyboard.press('4')
    await page.locator('.question').getByText('Borgeren vender selv tilbage').waitFor()
    await allStored(page)
    const [contact] = await logged()
    expect(contact?.questions[0]).toMatchObject({ outcome: 'returns', firstOutcome: 'resolved', corrections: [{}] })
  })

  test('forgets a question that is taken away', async () => {
    const { logged, page } = desk
    await ask(page, 'forkert spørgsmål om pas')
    await page.getByRole('button', { name: 'Fjern' }).click()
    await expect.poll(() => page.locator('.question').count()).toBe(0)
    await allStored(page)
    expect(await logged()).toEqual([])
  })

  test('never sends a CPR number', async () => {
    const { page } = desk
    const sent: string[] = []
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
    await page.reload()
    await page.locator('#question').waitFor()
    await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
    await page.keyboard.type('pas til 010190-1234')
    await page.keyboard.press('Enter')
    await page.locator('.card h2').waitFor()
    await page.keyboard.press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    await expect.poll(() => sent.join('\n')).toContain('contact/record')
    expect(sent.join('\n')).toContain('[cpr]')
    expect(sent.join('\n')).not.toContain('010190-1234')
  })

  test('waits and says so while the network is away, then stores once', async () => {
    const { logged, opened, page } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await opened.context.setOffline(true)
    await page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()
    await page.keyboard.press('1')
    await page.locator('.delivery', { hasText: 'afventer' }).waitFor()
    await page.keyboard.type('jeg skal flytte')
    await page.keyboard.press('Enter')
    await page.locator('.card-empty', { hasText: 'når forbindelsen er der igen' }).waitFor()
    await opened.context.setOffline(false)
    await allStored(page)
    await page.locator('.question', { hasText: 'jeg skal flytte' }).getByText('flytning').first().waitFor()
    expect((await logged())[0]?.questions).toHaveLength(1)
  })

  test('is another in each of two tabs, and each arrives once', async () => {
    const { logged, opened, page, straks } = desk
    const second = await opened.context.newPage()
    await second.goto(straks.url)
    await second.locator('#question').waitFor()
    await ask(page, 'mit pas er blevet stjålet')
    await ask(second, 'jeg skal flytte')
    await second.keyboard.press('1')
    await page.bringToFront()
    await page.keyboard.press('1')
    for (const tab of [page, second]) {
      await tab.keyboard.press('Shift+Enter')
      await tab.locator('.closed').waitFor()
      await allStored(tab)
      expect(await tab.locator('.refused').count()).toBe(0)
    }
    const queries = (await logged()).map((contact) => contact.questions.map((question) => question.query))
    expect(queries).toHaveLength(2)
    expect(queries).toEqual(expect.arrayContaining([['jeg skal flytte'], ['mit pas er blevet stjålet']]))
  })

  test('is taken up by the next tab when its own was closed', async () => {
    const { logged, opened, page, straks } = desk
    await ask(page, 'mit pas er blevet stjålet')
    const next = await opened.context.newPage()
    await page.close()
    await next.goto(straks.url)
    await next.locator('.question', { hasText: 'stjålet' }).waitFor()
    await next.keyboard.press('Escape')
    await next.keyboard.press('1')
    await next.locator('.question .chip').waitFor()
    await allStored(next)
    expect(await logged()).toMatchObject([{ questions: [{}] }])
  })

  test('is sent after a new login in the same tab', async () => {
    const { logged, page } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }))
    await page.getByText('Du er blevet logget af').waitFor()
    await signInAs(page, 'mette', password)
    await page.locator('.card h2').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await page.locator('.question').getByText('Straksafklaret').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([{ questions: [{ outcome: 'resolved' }] }])
  })

  test('is refused in Danish by a browser that can keep nothing', async () => {
    const { browser, straks } = desk
    const bare = await browser.newContext({ locale: 'da-DK' })
    await bare.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    const own = await bare.newPage()
    await own.goto(straks.url)
    await own.getByLabel('Brugernavn').fill('mette')
    await own.getByLabel('Adgangskode').fill(password)
    await own.keyboard.press('Enter')
    await expect.poll(() => own.getByText('Straks kan ikke gemme noget i denne browser.').isVisible()).toBe(true)
    await bare.close()
  })
})
