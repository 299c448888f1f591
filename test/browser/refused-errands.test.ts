import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { FromClient } from '../../server/contract/live.ts'
import { leaveField, useColleagues } from './colleagues-fixture.ts'
import { allStored, ask, signInAs } from './open-page.ts'
import { password } from '../running-straks.ts'

const at = useColleagues()
const NAME = 'Kirsten Rosengaard'
const PHONE = '12 34 56 78'

interface OnTheWay {
  /** Until it is held back, and nobody waits for the answer any more. */
  givenUp(): Promise<void>
  /** Lets what was held back go on to the server. */
  release(): void
}

/** As long as a form waits for an answer. */
const PATIENCE_MS = 4_000
/** As long as it is said what the server would not do. */
const SHOWN_MS = 8_000

/** Sends what is left first to a department that the server does not know; held back, as on a line that hangs. */
async function misdirect(page: Page, { isHeld }: { isHeld: boolean }): Promise<OnTheWay> {
  const held: (() => void)[] = []
  let first: string | undefined
  await page.routeWebSocket(/\/live$/, (route) => {
    const server = route.connectToServer()
    route.onMessage((text) => {
      const message = JSON.parse(String(text)) as FromClient
      if (message.type !== 'callback/make' && message.type !== 'transfer/make') return server.send(text)
      const isNew = first === undefined
      first ??= message.key
      if (message.key !== first) return server.send(text)
      const send = (): void => server.send(JSON.stringify(elsewhere(message)))
      if (isHeld && isNew) held.push(send)
      else send()
    })
  })
  if (isHeld) await page.clock.install()
  await page.reload()
  await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
  return {
    async givenUp() {
      await expect.poll(() => held.length).toBe(1)
      await page.clock.fastForward(PATIENCE_MS)
    },
    release: () => held.splice(0).forEach((send) => send()),
  }
}

type Made = Extract<FromClient, { type: 'callback/make' | 'transfer/make' }>

function elsewhere(message: Made): Made {
  const department = 'findes-ikke'
  return message.type === 'callback/make'
    ? { ...message, callback: { ...message.callback, department } }
    : { ...message, transfer: { ...message.transfer, department } }
}

async function promise(page: Page): Promise<void> {
  await page.locator('#question').focus()
  await ask(page, 'hvornår bliver skraldet hentet')
  await page.keyboard.press('6')
  await page.keyboard.press('3')
  await page.getByLabel('Borgerens navn').fill(NAME)
  await page.getByRole('textbox', { name: 'Telefonnummer' }).fill(PHONE)
  await page.keyboard.press('Enter')
}

/** A promise that was refused after its form was left, with nobody waiting any more. */
async function refusedLater(page: Page): Promise<void> {
  const line = await misdirect(page, { isHeld: true })
  await promise(page)
  await line.givenUp()
  await page.locator('.question').getByText('Ring tilbage aftalt').waitFor()
  line.release()
  await page.locator('.strip.bad').getByText('blev ikke oprettet').waitFor()
  expect(await kept(page)).toContain(NAME)
}

/** All that the browser has written down. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('unreadable')))
      })
    const db = await done(indexedDB.open('straks'))
    const read = db.transaction([...db.objectStoreNames])
    const all = await Promise.all([...db.objectStoreNames].map((name) => done(read.objectStore(name).getAll())))
    db.close()
    return JSON.stringify(all)
  })
}

async function forgotten(page: Page): Promise<void> {
  await expect.poll(() => kept(page)).not.toMatch(new RegExp(`${NAME}|${PHONE}`))
}

describe('a promise to call that the server refuses', () => {
  test('is corrected in its form, reaches the department, and leaves nothing of whom to call behind', async () => {
    const { mette, jonas } = at
    await misdirect(mette.page, { isHeld: false })
    await promise(mette.page)
    await mette.page.locator('.bring-dialog').getByText('findes-ikke').waitFor()
    await forgotten(mette.page)
    expect(await mette.page.getByLabel('Borgerens navn').inputValue()).toBe(NAME)
    await mette.page.getByRole('button', { name: 'Opret opkald' }).click()
    await mette.page.locator('.question').getByText('Ring tilbage aftalt').waitFor()
    await mette.page.locator('#question:focus').waitFor()
    await allStored(mette.page)
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    await jonas.page.locator('.queue-row').getByText(NAME).waitFor()
    await forgotten(mette.page)
    expect(await mette.page.getByText('blev ikke gemt').count()).toBe(0)
  })

  test('is given up in its form, and leaves nothing behind', async () => {
    const { page } = at.mette
    await misdirect(page, { isHeld: false })
    await promise(page)
    await page.locator('.bring-dialog').getByText('findes-ikke').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.bring-dialog').waitFor({ state: 'detached' })
    await page.locator('.answer:focus').waitFor()
    await forgotten(page)
    expect(await page.getByText('blev ikke gemt').count()).toBe(0)
  })

  test('is shown on every page when nobody waited for it any more, also after a reload, and is corrected', async () => {
    const { mette, jonas } = at
    await refusedLater(mette.page)
    await mette.page.reload()
    await mette.page.getByRole('link', { name: 'Kø', exact: true }).click()
    await mette.page.getByRole('button', { name: 'Ret eller slet' }).click()
    expect(await mette.page.getByLabel('Borgerens navn').inputValue()).toBe(NAME)
    await mette.page.getByRole('button', { name: 'Opret opkald' }).click()
    await mette.page.locator('.bring-dialog').waitFor({ state: 'detached' })
    await forgotten(mette.page)
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    await jonas.page.locator('.queue-row').getByText(NAME).waitFor()
    expect(await mette.page.getByText('blev ikke oprettet').count()).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('is dropped by whoever made it, and leaves nothing behind', async () => {
    const { page, errors } = at.mette
    await refusedLater(page)
    await page.getByRole('button', { name: 'Ret eller slet' }).click()
    await page.getByRole('button', { name: 'Slet opkaldet' }).click()
    await page.clock.fastForward(SHOWN_MS)
    await page.locator('.strip.bad').waitFor({ state: 'detached' })
    await forgotten(page)
    await leaveField(page)
    await page.reload()
    await page.locator('.state', { hasText: 'Alt gemt' }).waitFor()
    expect(await page.getByText('blev ikke').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('is erased when its maker signs out', async () => {
    const { page } = at.mette
    await refusedLater(page)
    await page.getByRole('button', { name: 'Log af' }).click()
    await page.getByLabel('Brugernavn').waitFor()
    expect(await kept(page)).not.toMatch(new RegExp(`${NAME}|${PHONE}`))
    await signInAs(page, 'mette', password)
    expect(await page.getByText('blev ikke').count()).toBe(0)
  })

  test('is erased after the set number of days, also when someone else signs in', async () => {
    const { page, context } = at.mette
    await refusedLater(page)
    await page.evaluate(async (ageMs) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('straks')
        opening.addEventListener('success', () => resolve(opening.result))
      })
      const write = db.transaction('outbox', 'readwrite')
      const all = write.objectStore('outbox').getAll()
      all.addEventListener('success', () => {
        for (const entry of all.result as { place: number }[]) {
          write.objectStore('outbox').put({ ...entry, account: 'another', place: entry.place - ageMs })
        }
      })
      await new Promise((resolve) => write.addEventListener('complete', resolve))
      db.close()
    }, 31 * 86_400_000)
    expect(await kept(page)).toContain(NAME)
    const other = await context.newPage()
    await other.goto(at.straks.url)
    await other.locator('.state', { hasText: 'Forbundet' }).waitFor()
    await forgotten(other)
  })
})

describe('a contact handed over that the server refuses', () => {
  test('is taken back by whoever handed it over, and handed over again', async () => {
    const { mette, jonas } = at
    const { page } = mette
    const line = await misdirect(page, { isHeld: true })
    await page.locator('#question').focus()
    await ask(page, 'hvornår bliver skraldet hentet')
    await page.keyboard.press('5')
    await page.keyboard.press('3')
    await page.getByLabel('Besked til den, der tager over').fill('Er træt af at vente')
    await page.keyboard.press('Enter')
    await line.givenUp()
    await page.getByText('Henvendelsen er omstillet').waitFor()
    line.release()
    await page.getByRole('button', { name: 'Tag den tilbage' }).click()
    await page.locator('.question', { hasText: 'skraldet' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Er træt af at vente')
    await page.locator('.answer .card h2').waitFor()
    await page.locator('.answer').focus()
    for (const key of ['5', '3', 'Enter']) await page.keyboard.press(key)
    await page.getByText('Henvendelsen er omstillet').waitFor()
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).waitFor()
    await allStored(page)
    expect(await at.logged()).toMatchObject([{ notes: [{ text: 'Er træt af at vente' }], transfers: [{}] }])
    expect(await page.getByText('blev ikke').count()).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })
})
