import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LogContact } from '../../server/contacts/contact-log.ts'
import { password, runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { allStored, ask, narrow, openPage, signInAs, type OpenPage } from './open-page.ts'

let browser: Browser
let straks: RunningStraks
let opened: OpenPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  straks = await runStraks()
  const account = { user: 'mette', name: 'Mette Holm', role: 'frontline', department: 'borgerservice' } as const
  await straks.app.identity.add(account, password)
  opened = await openPage(browser)
  page = opened.page
  await page.goto(straks.url)
  await signInAs(page, 'mette', password)
})

afterEach(async () => {
  await opened.context.close()
  await straks.stop()
})

async function logged(): Promise<LogContact[]> {
  return (await straks.app.store.log.page({ from: '2020-01-01', to: '2099-12-31', limit: 50 })).contacts
}

const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.id ?? null)

describe('a call by keyboard alone', () => {
  test('answers three questions, ends them in two keystrokes at most, and closes', async () => {
    expect(await focused()).toBe('question')
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    expect(await focused()).toBe('question')
    await ask(page, 'min mor kan ikke selv gøre rent mere')
    await page.keyboard.press('7')
    await page.keyboard.press('3')
    await ask(page, 'hvornår bliver skraldet hentet')
    await page.keyboard.press('4')
    await page.keyboard.press('Shift+Enter')
    await page.getByText('3 spørgsmål, 1 afklaret').waitFor()
    await allStored(page)
    const [contact] = await logged()
    expect(contact?.questions.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['resolved', null],
      ['case', 'needs-caseworker'],
      ['referred-authority', null],
    ])
    expect(contact?.questions[0]?.article).toMatchObject({ id: 'pas-mistet-eller-stjaalet', revision: 1 })
    expect(opened.errors).toEqual([])
  })

  test('chooses another answer with one key, and logs the one that was chosen', async () => {
    await ask(page, 'pas')
    const first = await page.locator('.card h2').textContent()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.locator('.card h2').textContent()).not.toBe(first)
    const chosen = await page.locator('.card h2').textContent()
    await page.keyboard.press('1')
    await allStored(page)
    const [contact] = await logged()
    const article = await straks.get(
      `/api/articles/${contact?.questions[0]?.article?.id}`,
      await straks.signIn('frontline'),
    )
    expect(((await article.json()) as { title: string }).title).toBe(chosen)
  })

  test('takes a suggestion with the arrow and Enter', async () => {
    await page.keyboard.type('flytteanmeld')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    const title = await page.locator('[role=option][aria-selected=true]').textContent()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.card h2').textContent()).toBe(title)
  })

  test('writes digits in the box as digits', async () => {
    await page.keyboard.type('knallert 45')
    expect(await page.locator('#question').inputValue()).toBe('knallert 45')
    expect(await page.locator('.question').count()).toBe(0)
  })

  test('begins the next question with the first letter, and comes back with Escape', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    expect(await focused()).not.toBe('question')
    await page.keyboard.type('og så')
    expect(await page.locator('#question').inputValue()).toBe('og så')
    await page.locator('.answer').focus()
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('question')
  })

  test('reaches the outcome keys after a reload with Escape', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    await page.reload()
    await page.locator('.card h2').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await page.locator('.question').getByText('Straksafklaret').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([{ questions: [{ article: { id: 'pas-mistet-eller-stjaalet' } }] }])
  })

  test('logs the article also when the outcome comes before the answer', async () => {
    await page.keyboard.type('mit pas er blevet stjålet')
    await page.keyboard.press('Enter')
    await page.keyboard.press('1')
    await page.locator('.question').getByText('Straksafklaret').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([{ questions: [{ article: { id: 'pas-mistet-eller-stjaalet' } }] }])
  })

  test('takes a key that is held down once', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.down('7')
    await page.keyboard.down('7')
    await page.keyboard.up('7')
    await page.getByText('Hvorfor blev det ikke afklaret?').waitFor()
    expect(await logged()).toEqual([])
  })

  test('keeps the focus from outcome to reason when Enter is used', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    await page.getByRole('button', { name: /Ring tilbage aftalt/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Hvorfor blev det ikke afklaret?').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('choice')
  })

  test('shows the keys', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  test('does not close a contact while a question has no outcome', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('Shift+Enter')
    expect(await page.locator('.question').count()).toBe(1)
    expect(await page.getByRole('button', { name: /Afslut henvendelse/ }).isDisabled()).toBe(true)
  })
})

describe('the contact in hand', () => {
  test('is there again after a reload, with its card and its channel', async () => {
    await page.getByLabel('Kanal').selectOption('desk')
    await page.locator('#question').focus()
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await allStored(page)
    await page.reload()
    await page.locator('.question', { hasText: 'stjålet' }).getByText('gemt').waitFor()
    expect(await page.getByLabel('Kanal').inputValue()).toBe('desk')
    await page.keyboard.press('Shift+Enter')
    await allStored(page)
    expect(await logged()).toMatchObject([{ channel: 'desk', questions: [{}] }])
  })

  test('keeps the channel for the next contact', async () => {
    await page.getByLabel('Kanal').selectOption('desk')
    await page.locator('#question').focus()
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    expect(await page.getByLabel('Kanal').inputValue()).toBe('desk')
  })

  test('corrects an outcome as a new record', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    await page.keyboard.press('1')
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
    await ask(page, 'forkert spørgsmål om pas')
    await page.getByRole('button', { name: 'Fjern' }).click()
    expect(await page.locator('.question').count()).toBe(0)
    expect(await logged()).toEqual([])
  })

  test('never sends a CPR number', async () => {
    const sent: string[] = []
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
    await page.reload()
    await page.locator('#question').waitFor()
    await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
    await page.keyboard.type('pas til 010190-1234')
    await page.keyboard.press('Enter')
    await page.locator('.card h2').waitFor()
    await page.keyboard.press('1')
    await allStored(page)
    expect(sent.join('\n')).toContain('[cpr]')
    expect(sent.join('\n')).not.toContain('010190-1234')
  })

  test('waits and says so while the network is away, then stores once', async () => {
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
    await page.locator('.question', { hasText: 'jeg skal flytte' }).getByText('flytning').waitFor()
    expect((await logged())[0]?.questions).toHaveLength(1)
  })

  test('is another in each of two tabs, and each arrives once', async () => {
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
    expect(queries.toSorted()).toEqual([['jeg skal flytte'], ['mit pas er blevet stjålet']])
  })

  test('is taken up by the next tab when its own was closed', async () => {
    await ask(page, 'mit pas er blevet stjålet')
    const next = await opened.context.newPage()
    await page.close()
    await next.goto(straks.url)
    await next.locator('.question', { hasText: 'stjålet' }).waitFor()
    await next.keyboard.press('Escape')
    await next.keyboard.press('1')
    await allStored(next)
    expect(await logged()).toMatchObject([{ questions: [{}] }])
  })

  test('is sent after a new login in the same tab', async () => {
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

describe('the card', () => {
  test('says who decides, who owns it, whether it is confirmed, and where the answer was found', async () => {
    await ask(page, 'jeg vil gerne søge folkepension')
    const trust = await page.locator('.trust').textContent()
    expect(trust).toContain('Afgøres afUdbetaling Danmark')
    expect(trust).toContain('EjerBorgerservice')
    expect(trust).toContain('Gennemgået20. nov. 2026')
    expect(await page.locator('.mark').first().textContent()).toMatch(/^(Bekræftet|Ikke bekræftet)$/)
    expect(await page.getByText('Fundet her').count()).toBe(1)
    const order = await page.locator('.card h3').allTextContents()
    expect(order[0]).toContain('Sig til borgeren')
    expect(order[1]).toContain('Gør det nu')
  })

  test('says that an article is not confirmed', async () => {
    await ask(page, 'handicapkørsel')
    expect(await page.locator('.mark.doubt').first().textContent()).toBe('Ikke bekræftet')
  })

  test('copies the link to the self-service', async () => {
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await ask(page, 'mit pas er udløbet, jeg skal have et nyt')
    await page.getByRole('button', { name: 'Kopiér link' }).click()
    await page.getByText('Kopieret').waitFor()
    const link = await page.locator('.self-service a').getAttribute('href')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  })
})

describe('what stands where', () => {
  test('the box and the outcome keys do not move from empty to answered to reasons', async () => {
    const places = async () => {
      const [box, keys] = await Promise.all([
        page.locator('#question').boundingBox(),
        page.locator('.outcome-bar').boundingBox(),
      ])
      return { box, keys }
    }
    const before = await places()
    await page.keyboard.type('mit pas')
    await page.locator('[role=option]').first().waitFor()
    expect(await places()).toEqual(before)
    await page.keyboard.type(' er blevet stjålet')
    await page.keyboard.press('Enter')
    await page.locator('.card h2').waitFor()
    expect(await places()).toEqual(before)
    await page.keyboard.press('7')
    await page.getByText('Hvorfor blev det ikke afklaret?').waitFor()
    expect(await places()).toEqual(before)
  })

  test('nothing runs out to the side on a narrow screen, and the box and the keys are in sight', async () => {
    await page.setViewportSize(narrow)
    await ask(page, 'mit pas er blevet stjålet')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    for (const part of ['#question', '.outcome-bar']) {
      const box = await page.locator(part).boundingBox()
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(narrow.height)
    }
  })

  test('says honestly when there is no sure answer', async () => {
    await page.keyboard.type('xyzzy kvark blorp')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Straks har ikke et sikkert svar på det' }).waitFor()
    await page.keyboard.press('8')
    await page.keyboard.press('1')
    await allStored(page)
    expect(await logged()).toMatchObject([
      { questions: [{ outcome: 'no-answer', reason: 'knowledge-missing', article: null }] },
    ])
  })
})
