import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { leaveField, useColleagues } from './colleagues-fixture.ts'
import { allStored, ask } from './open-page.ts'

const at = useColleagues()
const QUESTION = 'hvornår bliver skraldet hentet'

/** Asks the department that owns the card, with two keys. */
async function consult(page: Page, online = 1): Promise<void> {
  await ask(page, QUESTION)
  await page.getByText(`${online} på`).waitFor()
  await page.keyboard.press('Shift+S')
  await expect.poll(() => page.getByLabel('Hvad vil du vide?').inputValue()).toBe(QUESTION)
  await page.keyboard.press('Enter')
  await page.getByText('Spurgt Miljø og Teknik').waitFor()
}

async function take(page: Page): Promise<void> {
  await page.locator('.strip.asking').getByText(QUESTION).waitFor()
  await leaveField(page)
  await page.keyboard.press('Shift+T')
  await page.locator('.consult-page').waitFor()
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Svar Mette Holm').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

describe('a live question to a department', () => {
  test('is answered in another browser beside the card, and is settled with help in one key', async () => {
    const { mette, jonas } = at
    await consult(mette.page)
    const card = await mette.page.locator('.answer .card h2').textContent()
    await take(jonas.page)
    await expect.poll(() => jonas.page.locator('.consult-article .card h2').textContent()).toBe(card)
    await mette.page.getByText('Taget af Jonas Bak').waitFor()
    await say(jonas.page, 'Om tirsdagen, før klokken 7')
    await mette.page.locator('.messages').getByText('Om tirsdagen, før klokken 7').waitFor()
    expect(await mette.page.locator('.answer .card h2').textContent()).toBe(card)

    await mette.page.getByLabel('Skriv til Jonas Bak').fill('Også i juleugen?')
    await mette.page.keyboard.press('Enter')
    await jonas.page.locator('.messages').getByText('Også i juleugen?').waitFor()
    await mette.page.keyboard.press('Escape')
    await mette.page.keyboard.press('Shift+H')
    await mette.page.locator('.question').getByText('Straksafklaret efter sparring').waitFor()
    await jonas.page.getByText('Samtalen er afsluttet.').waitFor()
    await allStored(mette.page)
    expect(await at.logged()).toMatchObject([{ questions: [{ outcome: 'resolved-with-help' }] }])
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('tells whoever answered how the question ended, also when that is corrected later', async () => {
    const { mette, jonas } = at
    await consult(mette.page)
    await take(jonas.page)
    await say(jonas.page, 'Om tirsdagen')
    await mette.page.locator('.messages').getByText('Om tirsdagen').waitFor()
    await leaveField(mette.page)
    await mette.page.keyboard.press('Shift+H')
    await jonas.page.getByText('Spørgsmålet endte med: Straksafklaret efter sparring').waitFor()
    await jonas.page.getByRole('link', { name: 'Kø', exact: true }).click()
    const answered = jonas.page.locator('.answered-today li', { hasText: QUESTION })
    await answered.getByText('Spurgt af Mette Holm, Borgerservice: Straksafklaret efter sparring').waitFor()
    await mette.page.getByRole('button', { name: 'Ret udfald' }).click()
    await mette.page.keyboard.press('1')
    await answered.getByText('Spurgt af Mette Holm, Borgerservice: Straksafklaret', { exact: true }).waitFor()
    await jonas.page.reload()
    await answered.getByRole('link', { name: QUESTION }).click()
    await jonas.page.getByText('Spørgsmålet endte med: Straksafklaret', { exact: false }).waitFor()
    await jonas.page.locator('.messages').getByText('Om tirsdagen').waitFor()
    expect(await mette.page.locator('.answered-today').count()).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('is heard on another page by a strip and the title of the window', async () => {
    const { mette, jonas } = at
    await consult(mette.page)
    await mette.page.getByRole('link', { name: 'Kø' }).click()
    await take(jonas.page)
    await say(jonas.page, 'Om tirsdagen')
    await mette.page.locator('.strip').getByText('Om tirsdagen').waitFor()
    await expect.poll(() => mette.page.title()).toBe('(1) Straks')
    await mette.page.getByRole('button', { name: 'Vis', exact: true }).click()
    await mette.page.locator('.consult-panel').getByText('Om tirsdagen').waitFor()
    await expect.poll(() => mette.page.title()).toBe('Straks')
    await expect.poll(() => mette.page.locator('.strip').count()).toBe(0)
  })

  // Seen: "Vis" led to another citizen's question, or to an empty desk.
  test('is shown where it was asked: its contact is taken up again, in another tab it is opened by itself', async () => {
    const { mette, jonas } = at
    await consult(mette.page)
    await leaveField(mette.page)
    await mette.page.keyboard.press('Shift+P')
    await mette.page.locator('.parked button').waitFor()
    const second = await mette.context.newPage()
    await second.goto(at.straks.url)
    await second.locator('#question').waitFor()
    await take(jonas.page)
    await say(jonas.page, 'Om tirsdagen')
    await second.locator('.strip').getByText('Om tirsdagen').waitFor()
    await second.getByRole('button', { name: 'Vis', exact: true }).click()
    await second.locator('.consult-page .messages').getByText('Om tirsdagen').waitFor()
    await mette.page.bringToFront()
    await mette.page.getByRole('button', { name: 'Vis', exact: true }).click()
    await mette.page.locator('.consult-panel').getByText('Om tirsdagen').waitFor()
    await mette.page.locator('.question[data-selected=true]', { hasText: QUESTION }).waitFor()
    await expect.poll(() => mette.page.locator('.parked button').count()).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('counts for everyone in the department, and tells the others who took it', async () => {
    const { mette, jonas } = at
    const bo = await at.bo()
    await mette.page.getByText('Intet venter på dig.').waitFor()
    await consult(mette.page, 2)
    await bo.page.getByRole('link', { name: 'Kø (1)' }).waitFor()
    await expect.poll(() => bo.page.title()).toBe('(1) Straks')
    await take(jonas.page)
    await bo.page.getByText('er taget af Jonas Bak').waitFor()
    await bo.page.getByRole('link', { name: 'Kø', exact: true }).waitFor()
  })

  test('goes to one of two who take it at once; the other is told, and nothing is left to be stored', async () => {
    const { mette, jonas } = at
    const bo = await at.bo()
    await consult(mette.page, 2)
    const both = [jonas.page, bo.page]
    await Promise.all(both.map((page) => page.locator('.strip.asking').waitFor()))
    await Promise.all(both.map(leaveField))
    await Promise.all(both.map((page) => page.keyboard.press('Shift+T')))
    await mette.page.getByText(/^Taget af/).waitFor()
    await Promise.all(both.map(allStored))
    await expect.poll(() => both.filter((page) => page.url().includes('/koe/spoergsmaal/')).length).toBe(1)
    const loser = both.find((page) => !page.url().includes('/koe/spoergsmaal/'))
    await loser?.locator('.strips').getByText(/taget/).first().waitFor()
    expect(await loser?.getByText('blev ikke gemt').count()).toBe(0)
  })

  test('says that nobody is there, and agrees a callback or notes the gap in one key', async () => {
    const { mette, jonas } = at
    await ask(mette.page, QUESTION)
    await mette.page.getByText('1 på').waitFor()
    await jonas.context.close()
    await mette.page.getByText('ingen på lige nu').waitFor()
    await mette.page.keyboard.press('Shift+S')
    await mette.page.locator('.nobody-there').getByText('Ingen fra Miljø og Teknik er på lige nu.').waitFor()
    await mette.page.keyboard.press('Shift+O')
    await mette.page.getByRole('heading', { name: 'Aftal opkald' }).waitFor()
    await mette.page.keyboard.press('Escape')
    await mette.page.keyboard.press('Shift+S')
    await mette.page.keyboard.press('Shift+M')
    await mette.page.locator('.question').getByText('Kunne ikke besvares').waitFor()
    await allStored(mette.page)
    expect(await at.logged()).toMatchObject([{ questions: [{ outcome: 'no-answer', reason: 'knowledge-missing' }] }])
  })

  test('is taken back by whoever asked, and by an outcome that needs no help', async () => {
    const { mette, jonas } = at
    await consult(mette.page)
    await jonas.page.locator('.strip.asking').waitFor()
    await mette.page.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await jonas.page.getByText('Intet venter på dig.').waitFor()
    await mette.page.getByRole('button', { name: 'Spørg Miljø og Teknik' }).click()
    await mette.page.keyboard.press('Enter')
    await jonas.page.locator('.strip.asking').waitFor()
    await mette.page.locator('.answer').focus()
    await mette.page.keyboard.press('1')
    await jonas.page.getByText('Intet venter på dig.').waitFor()
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('lets no CPR number leave the browser, and asks about what only looks like one', async () => {
    const { mette, jonas } = at
    const sent: string[] = []
    mette.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
    await mette.page.reload()
    await mette.page.locator('#question').focus()
    await ask(mette.page, QUESTION)
    await mette.page.keyboard.press('Shift+S')
    const field = mette.page.getByLabel('Hvad vil du vide?')
    await field.fill('borger 010190-1234, konto 0101901234')
    await mette.page.getByText('CPR-nummer bliver skjult').waitFor()
    await mette.page.keyboard.press('Enter')
    await mette.page.keyboard.press('F2')
    await expect.poll(() => field.inputValue()).toContain('[cpr]')
    await field.fill('borger 010190-1234')
    await mette.page.keyboard.press('Enter')
    await jonas.page.locator('.strip.asking').getByText('borger [cpr]').waitFor()
    expect(sent.filter((frame) => frame.includes('consult/ask'))).toHaveLength(1)
    expect(sent.filter((frame) => /010190-?1234/.test(frame))).toEqual([])
  })

  test('becomes a draft of an article in one key', async () => {
    const { mette, jonas } = at
    await jonas.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await consult(mette.page)
    await take(jonas.page)
    await say(jonas.page, 'Skraldet hentes om tirsdagen.')
    await jonas.page.getByRole('button', { name: 'Gem som kladde' }).waitFor()
    await leaveField(jonas.page)
    const [file] = await Promise.all([jonas.page.waitForEvent('download'), jonas.page.keyboard.press('Shift+K')])
    expect(file.suggestedFilename()).toBe('hvornaar-bliver-skraldet-hentet.md')
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('## Sig til borgeren\n\nSkraldet hentes om tirsdagen.')
    await jonas.page.getByText('Kladden er hentet som hvornaar-bliver-skraldet-hentet.md').waitFor()
    await expect.poll(() => jonas.page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  })
})
