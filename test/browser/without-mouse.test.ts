import { describe, expect, test } from 'vitest'
import { leaveField, useColleagues } from './colleagues-fixture.ts'
import { mouseOnly } from './mouse-only.ts'
import { ask } from './open-page.ts'

const at = useColleagues()
const NAMES_SOMEBODY = 'Kirsten Jensen, 20 30 40 50'

describe('without a mouse', () => {
  test('everything that colleagues have of each other is come to', async () => {
    const { page } = at.mette
    await ask(page, 'hvornår bliver skraldet hentet')
    await page.keyboard.press('5')
    await page.keyboard.press('3')
    await page.getByLabel('Besked til den, der tager over').fill(NAMES_SOMEBODY)
    await page.getByRole('dialog').locator('.doubt').waitFor()
    expect(await mouseOnly(page), 'handing over').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.answer').focus()
    await page.keyboard.press('Shift+S')
    await page.getByLabel('Hvad vil du vide?').press('Enter')
    await page.getByText('Spurgt Miljø og Teknik').waitFor()

    const { page: other } = at.jonas
    await other.getByRole('link', { name: 'Kø (1)' }).press('Enter')
    await other.getByLabel('Kort besked').fill(NAMES_SOMEBODY)
    await other.getByLabel('Vises til').selectOption('date')
    await other.locator('.notice-form .doubt').waitFor()
    await other.locator('.notice-form input[type=date]').waitFor()
    expect(await mouseOnly(other), 'a notice').toEqual([])
    await leaveField(other)
    await other.keyboard.press('Shift+T')
    await other.getByLabel('Svar Mette Holm').fill(NAMES_SOMEBODY)
    await other.locator('.consult-reply .doubt').waitFor()
    expect(await mouseOnly(other), 'what a department is asked').toEqual([])
    await other.getByLabel('Svar Mette Holm').fill('Om tirsdagen')
    await other.getByLabel('Svar Mette Holm').press('Enter')

    await page.locator('.messages').getByText('Om tirsdagen').waitFor()
    expect(await mouseOnly(page), 'what the department answers').toEqual([])
    await page.getByRole('link', { name: 'Kø', exact: true }).press('Enter')
    await page.locator('.own-errands a').press('Enter')
    await page.locator('.consult-page .messages').getByText('Om tirsdagen').waitFor()
    expect(await mouseOnly(page), 'what one has asked oneself').toEqual([])
  })

  test('everything in the citizen’s window is come to', async () => {
    const { context, page } = at.mette
    await ask(page, 'hvad koster et nyt pas')
    const [view] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Shift+B')])
    await view.locator('article a').first().waitFor()
    await view.bringToFront()
    expect(await mouseOnly(view)).toEqual([])
    await view.evaluate(() => document.querySelector('article a')?.setAttribute('tabindex', '-1'))
    expect(await mouseOnly(view), 'a planted breach').toHaveLength(1)
  })
})
