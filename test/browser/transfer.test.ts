import { describe, expect, test } from 'vitest'
import { leaveField, useColleagues } from './colleagues-fixture.ts'
import { allStored, ask } from './open-page.ts'

const at = useColleagues()

/** One question settled and two open, handed over with a note. */
async function handOver(): Promise<void> {
  const { page } = at.mette
  await ask(page, 'hvad koster et nyt pas')
  await page.keyboard.press('1')
  await ask(page, 'min nabo larmer om natten')
  await ask(page, 'hvornår bliver skraldet hentet')
  await page.keyboard.press('5')
  await page.keyboard.press('3')
  await page.getByLabel('Besked til den, der tager over').fill('Er træt af at vente')
  await page.getByText('Henvendelsens 3 spørgsmål følger med.').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.question').getByText('Omstillet').count()).toBe(2)
  await allStored(page)
}

describe('a contact handed over', () => {
  test('is gone on with by whoever takes it, as the same contact with its questions', async () => {
    const { mette, jonas } = at
    await handOver()
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    const row = jonas.page.locator('.queue-row')
    await row.getByText('Er træt af at vente').waitFor()
    await leaveField(jonas.page)
    await jonas.page.keyboard.press('ArrowDown')
    await jonas.page.keyboard.press('Enter')

    await jonas.page.locator('.question').getByText('Fra en kollega').waitFor()
    expect(await jonas.page.locator('.question').count()).toBe(3)
    await jonas.page.locator('.question[data-selected=true]', { hasText: 'min nabo larmer om natten' }).waitFor()
    await jonas.page.locator('.answer .card h2').waitFor()
    await jonas.page.locator('.answer').focus()
    await jonas.page.keyboard.press('1')
    await jonas.page.locator('.question-text', { hasText: 'skraldet' }).click()
    await jonas.page.locator('.answer').focus()
    await jonas.page.keyboard.press('1')
    await expect
      .poll(() => jonas.page.locator('.question').getByText('Straksafklaret', { exact: true }).count())
      .toBe(3)
    await jonas.page.keyboard.press('Shift+Enter')
    await mette.page.keyboard.press('Shift+Enter')
    await Promise.all([jonas.page, mette.page].map(allStored))

    const [contact, ...others] = await at.logged()
    expect(others).toEqual([])
    expect(contact?.questions.map(({ outcome }) => outcome)).toEqual([
      'resolved',
      'transferred',
      'transferred',
      'resolved',
      'resolved',
    ])
    const refused = [jonas.page, mette.page].map((page) => page.getByText('blev ikke gemt').count())
    expect(await Promise.all(refused)).toEqual([0, 0])
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('leaves the queue of the others, puts what is in hand aside, and is shown to whoever made it', async () => {
    const { mette, jonas } = at
    const bo = await at.bo()
    await handOver()
    await bo.page.getByRole('link', { name: 'Kø (1)' }).waitFor()
    await ask(jonas.page, 'må jeg brænde haveaffald')
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    await jonas.page.getByRole('button', { name: /^Tag/ }).click()
    await jonas.page.locator('.question').getByText('Fra en kollega').waitFor()
    await jonas.page.getByText(/Hent/).first().waitFor()
    await bo.page.getByRole('link', { name: 'Kø', exact: true }).waitFor()
    await mette.page.getByRole('link', { name: 'Kø' }).click()
    await mette.page.locator('.own-errands').getByText('taget af Jonas Bak').waitFor()
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })
})
