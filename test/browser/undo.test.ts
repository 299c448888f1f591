import { describe, expect, test } from 'vitest'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'
import { SOME_ARTICLES } from './some-articles.ts'

const desk = useSharedDesk(SOME_ARTICLES)

const line = () => desk.page.locator('.undo-line')

describe('an outcome taken back', () => {
  test('is corrected by the next one, and until then the contact cannot be closed', async () => {
    const { logged, opened, page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('1')
    await line().getByText('Straksafklaret').waitFor()
    await allStored(page)
    await press('Control+z')
    await page.getByText('Det første bliver stående i loggen').waitFor()
    expect(await page.getByRole('button', { name: 'Fjern' }).count()).toBe(0)
    await press('Shift+Enter')
    expect(await page.locator('.question').count()).toBe(1)
    await press('9', '4')
    await page.locator('.question').getByText('Borgeren vender selv tilbage').waitFor()
    await press('Shift+Enter')
    await page.getByText('1 spørgsmål, 0 afklaret').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([
      { questions: [{ outcome: 'returns', firstOutcome: 'resolved', corrections: [{}] }] },
    ])
    expect(await page.locator('.refused').count()).toBe(0)
    expect(opened.errors).toEqual([])
  })

  test('comes back by a single key outside the fields, also from a contact that was put aside since', async () => {
    const { page, press } = desk
    await ask(page, 'mit pas er blevet stjålet')
    await press('1', 'Escape', 'Shift+P')
    await page.locator('.parked').waitFor()
    await page.locator('.answer').focus()
    await press('Shift+Z')
    await page.locator('.question', { hasText: 'stjålet' }).getByText('Vælg et nyt udfald').waitFor()
    expect(await page.locator('.parked').count()).toBe(0)
  })

  test('is offered for ten seconds, in words that are read once, and nothing moves', async () => {
    const { page, press } = desk
    await page.clock.install()
    await page.reload()
    await page.locator('#question').waitFor()
    await ask(page, 'mit pas er blevet stjålet')
    const place = async () => [
      await page.locator('#question').boundingBox(),
      await page.locator('.choices').boundingBox(),
    ]
    const before = await place()
    await press('1')
    await line().getByRole('button').waitFor()
    expect(await line().locator('.undo-seconds').textContent()).toMatch(/^(?:10|9|8) s$/)
    expect(await place()).toEqual(before)
    const said = await line().getByRole('status').textContent()
    expect(said).toMatch(/^Straksafklaret/)
    expect(said).not.toMatch(/\d/)
    await page.clock.runFor(4_000)
    await line()
      .getByText(/^[3-6] s$/)
      .waitFor()
    await page.clock.runFor(6_000)
    await expect.poll(() => line().getByRole('button').count()).toBe(0)
    expect(await place()).toEqual(before)
    await press('Control+z')
    expect(await page.locator('.question .chip').textContent()).toBe('Straksafklaret')
  })
})

describe('a closing taken back', () => {
  test('brings the contact back as it was; what is asked then is recorded, and it is not closed a second time', async () => {
    const { logged, page, press } = desk
    const sent = desk.sent()
    await page.reload()
    await page.locator('#question').waitFor()
    await page.getByLabel('Note').fill('Vil have svar på skrift')
    await page.locator('#question').focus()
    await ask(page, 'mit pas er blevet stjålet')
    await press('1', 'Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    const [closed] = await logged()
    await press('Control+z')
    await page.locator('.question', { hasText: 'stjålet' }).waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('Vil have svar på skrift')
    expect(await page.getByLabel('Note').isDisabled()).toBe(true)
    await page.locator('#question').focus()
    await ask(page, 'jeg skal flytte')
    await press('1', 'Shift+Enter')
    await page.getByText('2 spørgsmål, 2 afklaret').waitFor()
    await allStored(page)
    const [again, ...others] = await logged()
    expect(others).toEqual([])
    expect(again).toMatchObject({
      id: closed?.id,
      endedAt: closed?.endedAt,
      notes: [{ text: 'Vil have svar på skrift' }],
    })
    expect(again?.questions.map(({ query }) => query)).toEqual(['mit pas er blevet stjålet', 'jeg skal flytte'])
    expect(sent.filter((one) => /"endedAt":"[^"]+","isRepeat"/.test(one))).toHaveLength(1)
    expect(await page.locator('.refused').count()).toBe(0)
  })
})
