import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SavedContact } from '../../client/connection/local-store.ts'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'
import { SOME_ARTICLES } from './some-articles.ts'

const desk = useSharedDesk(SOME_ARTICLES)

const chips = (page = desk.page) => page.locator('.parked button')

describe('two contacts side by side', () => {
  test('a call is taken while a visitor fills in a form, and each is logged as what it is', async () => {
    const { logged, opened, page, press } = desk
    await page.getByLabel('Kanal').selectOption('desk')
    await page.locator('#question').focus()
    await ask(page, 'mit pas er blevet stjålet')
    await press('Shift+N')
    await expect.poll(() => chips().textContent()).toMatch(/Fremmøde 0:\d\d, 1 spørgsmål.*parkeret \d\d\.\d\d/)
    await page.getByLabel('Kanal').selectOption('phone')
    await page.locator('#question').focus()
    await ask(page, 'jeg skal flytte')
    await press('1', 'Shift+Enter')
    await page.locator('.closed').waitFor()
    await press('F8')
    await page.locator('.question', { hasText: 'stjålet' }).waitFor()
    expect(await page.getByLabel('Kanal').inputValue()).toBe('desk')
    expect(await chips().count()).toBe(0)
    await press('3', 'Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([
      { channel: 'phone', questions: [{ query: 'jeg skal flytte', outcome: 'resolved' }] },
      { channel: 'desk', questions: [{ query: 'mit pas er blevet stjålet', outcome: 'self-service' }] },
    ])
    expect(opened.errors).toEqual([])
  })

  test('one of several is fetched by its digit, which logs no outcome', async () => {
    const { logged, page, press } = desk
    for (const question of ['mit pas er blevet stjålet', 'jeg skal flytte', 'hvad koster et kørekort']) {
      await ask(page, question)
      await press('Shift+P')
      await page.locator('.beginning').waitFor()
    }
    expect(await chips().count()).toBe(3)
    await press('F8', '2')
    await page.locator('.question', { hasText: 'jeg skal flytte' }).waitFor()
    expect(await chips().count()).toBe(2)
    expect(await logged()).toEqual([])
    await press('F8', 'ArrowRight', 'Enter')
    await page.locator('.question', { hasText: 'kørekort' }).waitFor()
  })

  test('the list keeps the focus that the key has set, however late the next frame comes', async () => {
    const { page, press } = desk
    const letFramesCome = await holdFrames(page)
    for (const question of ['mit pas er blevet stjålet', 'jeg skal flytte']) {
      await ask(page, question)
      await press('Shift+P')
    }
    await press('F8', 'ArrowRight')
    await letFramesCome()
    await press('Enter')
    await expect.poll(() => page.locator('.question').textContent()).toContain('jeg skal flytte')
  })

  test('the clock goes on while it is parked, and an empty contact is not put aside', async () => {
    const { page, press } = desk
    await page.clock.install()
    await page.reload()
    await page.locator('#question').waitFor()
    await press('Escape')
    expect(await page.getByRole('button', { name: /Parkér/ }).isDisabled()).toBe(true)
    await ask(page, 'mit pas er blevet stjålet')
    await press('Shift+P')
    await page.clock.runFor(121_000)
    await expect.poll(() => chips().textContent()).toMatch(/Telefon 2:0\d, 1 spørgsmål/)
  })
})

describe('contacts that were put aside', () => {
  test('are there again after a reload, and in the next tab when theirs was closed', async () => {
    const { opened, page, press, straks } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('Shift+P')
    await page.locator('.parked').waitFor()
    await ask(page, 'jeg skal flytte')
    await page.reload()
    await page.locator('.question', { hasText: 'jeg skal flytte' }).waitFor()
    expect(await chips().count()).toBe(1)
    const next = await opened.context.newPage()
    await page.close()
    await next.goto(straks.url)
    await next.locator('.question', { hasText: 'jeg skal flytte' }).waitFor()
    await next.keyboard.press('F8')
    await next.locator('.question', { hasText: 'stjålet' }).waitFor()
    await next.locator('.card h2').first().waitFor()
  })

  test('are fetched by a key that is pressed in the moment in which the desk is drawn', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('Shift+P')
    await page.locator('.parked').waitFor()
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('.parked') === null) return
        observer.disconnect()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }))
      }).observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    await page.locator('.question', { hasText: 'stjålet' }).waitFor()
    expect(await chips().count()).toBe(0)
  })

  test('get the answer that comes after they were put aside', async () => {
    const { page, press } = desk
    const answered = new Promise<void>((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => String(payload).includes('search/answered') && resolve()),
      )
    })
    await page.reload()
    await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
    await page.locator('#question').focus()
    await page.keyboard.type('mit pas er blevet stjålet')
    await press('Enter', 'Shift+P')
    await page.locator('.parked').waitFor()
    await answered
    await press('F8')
    await expect.poll(() => page.locator('.question-text').textContent()).toContain('Jeg har mistet mit pas')
  })
})

describe('what the browser kept', () => {
  test('is read in its former shape too', async () => {
    const { logged, page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await rewriteKept(page, ({ contact, slot, account }) => {
      const { id, channel, startedAt, isRepeat, questions, selected } = contact as Record<string, unknown>
      return { slot, account, contact: { id, channel, startedAt, isRepeat, questions, selected } }
    })
    await page.locator('.question', { hasText: 'stjålet' }).waitFor()
    await page.locator('.card h2').first().waitFor()
    await press('Escape', '1')
    await page.locator('.question .chip').waitFor()
    await press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([{ notes: [], isSelfServiceOffered: false, questions: [{}] }])
  })

  test('a colleague recorded is shown without a way to correct it, and is not sent again', async () => {
    const { logged, page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await rewriteKept(page, (kept) => {
      const contact = kept.contact as { questions: object[] }
      const ending = { outcome: 'transferred', reason: null, endedAt: new Date().toISOString(), key: 'gone' }
      return {
        ...kept,
        contact: { ...contact, questions: contact.questions.map((one) => ({ ...one, ending, byColleague: true })) },
      }
    })
    await page.locator('.question', { hasText: 'stjålet' }).getByText('Fra en kollega').waitFor()
    expect(await page.getByRole('button', { name: 'Ret udfald' }).count()).toBe(0)
    await page.locator('#question').focus()
    await ask(page, 'jeg skal flytte')
    await press('1', 'Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    expect((await logged())[0]?.questions.map(({ query }) => query)).toEqual(['jeg skal flytte'])
  })
})

/** Keeps every frame from coming until it is let come. */
async function holdFrames(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(() => {
    const callbacks: FrameRequestCallback[] = []
    window.requestAnimationFrame = (callback) => callbacks.push(callback)
    return callbacks
  })
  return () => held.evaluate((callbacks) => callbacks.forEach((callback) => callback(performance.now())))
}

/** Changes what the browser has kept of the contact in hand, as another version or another tab would have left it. */
async function rewriteKept(page: Page, change: (kept: SavedContact) => SavedContact): Promise<void> {
  const kept = await page.evaluate(
    () =>
      new Promise<SavedContact[]>((resolve) => {
        const opening = indexedDB.open('straks')
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('contacts').objectStore('contacts').getAll()
          all.addEventListener('success', () => resolve(all.result as SavedContact[]))
        })
      }),
  )
  const context = page.context()
  const changed = kept.map(change)
  // Written on a page of the same origin that does not run Straks, so that nothing writes over it.
  await page.goto(`${new URL(page.url()).origin}/api/health`)
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('straks')
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('contacts', 'readwrite')
          for (const one of all) transaction.objectStore('contacts').put(one)
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    changed,
  )
  expect(context.pages()).toHaveLength(1)
  await page.goto(new URL(page.url()).origin)
  await page.locator('#question').waitFor()
}
