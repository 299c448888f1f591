import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { leaveField, useColleagues } from './colleagues-fixture.ts'
import { allStored, ask } from './open-page.ts'

const NAME = 'Kirsten Rosengaard'

/** From the outcome to the form, with two keys. */
async function openForm(page: Page): Promise<void> {
  await ask(page, 'hvornår bliver skraldet hentet')
  await page.keyboard.press('6')
  await page.keyboard.press('3')
  await page.getByRole('heading', { name: 'Aftal opkald' }).waitFor()
}

/** In the form with the keyboard alone: the cursor stands in the name. */
async function promise(page: Page): Promise<void> {
  await openForm(page)
  await page.keyboard.type(NAME)
  await page.keyboard.press('Tab')
  await page.keyboard.type('12 34 56 78')
  await page.keyboard.press('Enter')
  await page.locator('.question').getByText('Ring tilbage aftalt').waitFor()
  await allStored(page)
}

describe('a promise to call', () => {
  const at = useColleagues()

  test('goes to the department with its deadline, is tried and done, and whom to call is erased', async () => {
    const { mette, jonas } = at
    await promise(mette.page)
    expect(await at.logged()).toMatchObject([{ questions: [{ outcome: 'callback', reason: 'needs-caseworker' }] }])
    expect(JSON.stringify(await at.logged())).not.toContain(NAME)

    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    const row = jonas.page.locator('.queue-row', { hasText: 'hvornår bliver skraldet hentet' })
    await row.getByText(NAME).waitFor()
    await row.getByText('Vi ringer inden 24 timer på hverdage.').waitFor()
    await row.getByText(/^inden /).waitFor()
    await leaveField(jonas.page)
    await jonas.page.keyboard.press('ArrowDown')
    await jonas.page.keyboard.press('Enter')
    await row.getByText('taget af dig').waitFor()
    await row.getByRole('button', { name: /^Ikke truffet/ }).click()
    await row.getByText(/^ikke truffet /).waitFor()
    await row.getByRole('button', { name: /^Klaret/ }).click()
    await jonas.page.getByRole('heading', { name: 'Hvordan endte det?' }).waitFor()
    await jonas.page.keyboard.press('7')
    await jonas.page.getByRole('heading', { name: 'Sag oprettet' }).waitFor()
    await jonas.page.keyboard.press('3')
    await row.waitFor({ state: 'detached' })
    await jonas.page.getByText('Ingen opkald venter.').waitFor()

    await expect
      .poll(async () => (await at.logged())[0]?.questions[0]?.corrections)
      .toMatchObject([{ outcome: 'case' }])
    expect((await at.straks.app.store.errands.sealedPersons()).size).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('is shown to whoever made it, with who has taken it', async () => {
    const { mette, jonas } = at
    await promise(mette.page)
    await mette.page.getByRole('link', { name: 'Kø' }).click()
    await mette.page.locator('.own-errands').getByText('ikke taget endnu').waitFor()
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    await jonas.page.getByRole('button', { name: /^Tag/ }).click()
    await mette.page.locator('.own-errands').getByText('taget af Jonas Bak').waitFor()
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('is not made without a department, a name and a number, and Esc goes back with nothing logged', async () => {
    const { page } = at.mette
    await openForm(page)
    await page.keyboard.press('Enter')
    await page.getByText('Skriv borgerens navn.').waitFor()
    await page.keyboard.type(NAME)
    await page.getByRole('textbox', { name: 'Telefonnummer' }).fill('ring')
    await page.keyboard.press('Enter')
    await page.getByText('Skriv et telefonnummer').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.bring-dialog').waitFor({ state: 'detached' })
    expect(await page.locator('.question').getByText('Ring tilbage aftalt').count()).toBe(0)
    expect(await at.logged()).toEqual([])
    await page.keyboard.press('1')
    await page.locator('.question').getByText('Straksafklaret').waitFor()
  })
})

describe('without a key for whom to call', () => {
  const at = useColleagues({ callbackKey: null })

  test('explains that the operator must set one, and logs nothing', async () => {
    const { page } = at.mette
    await openForm(page)
    await page.getByText('STRAKS_CALLBACK_KEY').waitFor()
    expect(await page.getByRole('button', { name: 'Opret opkald' }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('.bring-dialog').waitFor({ state: 'detached' })
    expect(await at.logged()).toEqual([])
  })
})

describe('a callback whose deadline has passed', () => {
  const LAST_WEEK_MS = 7 * 86_400_000
  const at = useColleagues({ clock: { now: () => new Date(Date.now() - LAST_WEEK_MS) } })

  test('is pushed to its department on every page, and marked in words', async () => {
    const { mette, jonas } = at
    await promise(mette.page)
    await jonas.page.getByText('Et opkald er overskredet').waitFor()
    await jonas.page.getByRole('link', { name: 'Åbn køen' }).click()
    await jonas.page
      .locator('.queue-row')
      .getByText(/^overskredet /)
      .waitFor()
    expect(await mette.page.getByText('er overskredet:').count()).toBe(0)
  })
})
