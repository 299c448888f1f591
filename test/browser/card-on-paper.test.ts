import { describe, expect, test } from 'vitest'
import { printPages } from './print-pages.ts'
import { useAnsweredDesk } from './answered-desk.ts'

const desk = useAnsweredDesk('mit barn skal have pas')

describe('a printed card', () => {
  test('is one page of the card alone, without what is internal', async () => {
    const { page, straks } = desk()
    expect(await printPages(page)).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('body').innerText()).not.toContain('Log af')
    const printed = await page.locator('body').innerText()
    expect(printed).toContain('Du søger på borger.dk og tager barnet med')
    expect(printed).toContain('Uden MitID møder barnet')
    expect(printed).toContain('Eksempel Kommune, telefon 99 00 00 00')
    expect(printed).toContain(`${straks.url}/artikel/pas-barn`)
    for (const hidden of ['Internt', 'Log af', 'Kopiér', 'Straksafklaret', 'mit barn skal have pas', 'Fundet her']) {
      expect(printed).not.toContain(hidden)
    }
  })

  test('has what is internal only by choice, on the page of the article', async () => {
    const { page, straks } = desk()
    await page.goto(`${straks.url}/artikel/pas-barn`)
    await page.emulateMedia({ media: null })
    const choice = page.getByLabel('Tag »Internt« med på udskriften')
    await choice.waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.part-internal').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await choice.check()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.part-internal').isVisible()).toBe(true)
    expect(await page.locator('.part-internal').innerText()).toContain('Sig det ikke til borgeren')
    await expect.poll(() => choice.isVisible()).toBe(false)
    expect(await printPages(page)).toBe(1)
  })

  test('is one page for the three longest articles there are', async () => {
    const { page, straks } = desk()
    await page.emulateMedia({ media: null })
    const { shelf, desk: rules } = straks.app
    const lengths = shelf()
      .askedArticles()
      .map(({ id }) => ({
        id,
        length: (rules.read(id)?.sections ?? []).reduce((sum, { text }) => sum + text.length, 0),
      }))
    const longest = lengths.toSorted((a, b) => b.length - a.length).slice(0, 3)
    for (const { id } of longest) {
      await page.goto(`${straks.url}/artikel/${id}`)
      await page.getByLabel('Tag »Internt« med på udskriften').check()
      expect(await printPages(page), id).toBe(1)
    }
  })

  test('is dark on white, whatever the screen is', async () => {
    const { page, straks } = desk()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(`${straks.url}/artikel/pas-barn`)
    await page.locator('.card h2').waitFor()
    const color = () => page.locator('.card h2').evaluate((title) => getComputedStyle(title).color)
    await expect.poll(color).toBe('rgb(26, 32, 38)')
  })
})
