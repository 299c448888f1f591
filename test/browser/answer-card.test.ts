import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { deskArticles } from './desk-articles.ts'
import { useSharedDesk } from './shared-desk.ts'
import { allStored, ask, wide } from './open-page.ts'
import { useAnsweredDesk } from './answered-desk.ts'

const question = 'mit barn skal have pas'
const article = '/artikel/pas-barn'

const steps = (page: Page): Locator => page.locator('.part-steps').getByRole('checkbox')

async function ticks(page: Page): Promise<boolean[]> {
  return Promise.all((await steps(page).all()).map((step) => step.isChecked()))
}

describe('the steps of the card', () => {
  const desk = useSharedDesk(deskArticles)

  test('are ticked by mouse, by keyboard and by the key of the next step, and a reload keeps them', async () => {
    const { opened, page } = desk
    await ask(page, question)
    await page.getByText('Bed den ene forælder starte ansøgningen').click()
    await steps(page).first().focus()
    await page.keyboard.press('Space')
    await page.getByText('2 af 5 klaret').waitFor()
    await page.locator('.part-bring').getByRole('checkbox', { name: 'Barnet.', exact: true }).check()
    await page.reload()
    await page.getByText('2 af 5 klaret').waitFor()
    expect(await ticks(page)).toEqual([true, false, true, false, false])
    await page.locator('.part-bring').getByText('1 af 5 klaret').waitFor()
    await steps(page).first().click()
    await page.locator('.part-steps').getByText('1 af 5 klaret').waitFor()
    expect(await ticks(page)).toEqual([false, false, true, false, false])
    await page.keyboard.press('Shift+X')
    await page.keyboard.press('Shift+X')
    await expect.poll(() => ticks(page)).toEqual([true, true, true, false, false])
    expect(opened.errors).toEqual([])
  })

  test('belong to their question: a new one begins without ticks, and the old one still has its own', async () => {
    const { page } = desk
    await ask(page, question)
    await steps(page).nth(1).check()
    await page.keyboard.press('Escape')
    await ask(page, 'barnets pas er udløbet')
    await expect.poll(() => page.locator('.card h2').textContent()).toBe('Hvordan får mit barn et pas?')
    await expect.poll(() => ticks(page)).toEqual([false, false, false, false, false])
    await page.getByRole('button', { name: question }).first().click()
    await expect.poll(() => ticks(page)).toEqual([false, true, false, false, false])
  })

  test('keep the digits for the outcome while one of them has the focus', async () => {
    const { page, logged } = desk
    await ask(page, question)
    await steps(page).first().focus()
    await page.keyboard.press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    expect((await logged())[0]?.questions[0]?.outcome).toBe('resolved')
  })

  test('open their links without being ticked', async () => {
    const { opened, page } = desk
    await ask(page, question)
    await opened.context.route('https://www.eksempel.example/**', (route) => route.fulfill({ body: 'tid' }))
    const [link] = await Promise.all([
      opened.context.waitForEvent('page'),
      page.locator('.part-steps a').first().click(),
    ])
    await expect.poll(() => link.url()).toBe('https://www.eksempel.example/bestil-tid')
    expect(await ticks(page)).toEqual([false, false, false, false, false])
  })
})

describe('reading the card', () => {
  const desk = useAnsweredDesk(question, deskArticles)

  test('goes from what to say, to what to do and bring, the price, then the rest', async () => {
    const { page } = desk()
    const headings = (await page.locator('.card h3').allTextContents()).map((text) => text.replace(/ .*/, ''))
    expect(headings).toEqual(['Sig', 'Gør', 'Husk', 'Pris', 'Uden', 'Skal', 'Internt'])
    expect(await page.locator('.part-internal h3').textContent()).toBe('Internt Sig det ikke til borgeren')
  })

  test("ticks nothing on the article's own page", async () => {
    const { page, straks } = desk()
    await page.goto(straks.url + article)
    await page.locator('.part-steps li').first().waitFor()
    expect(await page.locator('.part-steps li').count()).toBe(5)
    expect(await steps(page).count()).toBe(0)
  })

  test('finds steps and what to bring beside each other where there is room for both', async () => {
    const { page, straks } = desk()
    await page.goto(`${straks.url}/artikel/laegevalg-skift`)
    const placed = async () => {
      const [left, right] = await Promise.all(
        ['.part-steps', '.part-bring'].map((part) => page.locator(part).boundingBox()),
      )
      return { isBeside: left?.y === right?.y, isUnder: (right?.y ?? 0) > (left?.y ?? 0) }
    }
    await page.locator('.part-bring').waitFor()
    await expect.poll(placed).toEqual({ isBeside: true, isUnder: false })
    await page.setViewportSize({ width: 1000, height: 768 })
    await expect.poll(placed).toEqual({ isBeside: false, isUnder: true })
    await page.setViewportSize(wide)
  })

  test('notices the year of a price that has passed', async () => {
    const { page, straks } = desk()
    await page.goto(straks.url + article)
    const price = page.locator('.part-price')
    expect(await price.locator('.mark.doubt').textContent()).toBe('Tal fra 2023: tjek, om de stadig gælder')
    expect(await price.textContent()).toContain('150 kr. (2023)')
  })

  test('finds the year said calmly while it lasts', async () => {
    const { page, straks } = desk()
    await page.clock.setFixedTime('2023-06-01T10:00:00Z')
    await page.goto(straks.url + article)
    const price = page.locator('.part-price')
    await price.waitFor()
    expect(await price.locator('.mark').allTextContents()).toEqual(['Tal for 2023'])
    expect(await price.locator('.mark.good').count()).toBe(1)
  })

  test('is warned in words of a figure that nobody has confirmed', async () => {
    const { page, straks } = desk()
    await page.goto(`${straks.url}/artikel/affald-beholder`)
    expect(await page.locator('.part-price .mark.doubt', { hasText: 'Ikke bekræftet' }).textContent()).toBeTruthy()
  })
})
