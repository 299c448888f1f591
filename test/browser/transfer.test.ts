import type { Page } from 'playwright-core'
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
  await page.getByText('Henvendelsen er omstillet til Miljø og Teknik').waitFor()
  await allStored(page)
}

/** From the queue, with the keyboard, and both of its questions settled. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kø (1)' }).click()
  await page.locator('.queue-row').getByText('Er træt af at vente').waitFor()
  await leaveField(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.question').getByText('Fra en kollega').waitFor()
  await page.locator('.question[data-selected=true]', { hasText: 'min nabo larmer om natten' }).waitFor()
  for (const next of ['skraldet', null]) {
    await page.locator('.answer .card h2').waitFor()
    await page.locator('.answer').focus()
    await page.keyboard.press('1')
    if (next !== null) await page.locator('.question-text', { hasText: next }).click()
  }
  await expect.poll(() => page.locator('.question').getByText('Straksafklaret', { exact: true }).count()).toBe(3)
}

describe('a contact handed over', () => {
  test('is gone on with and closed by whoever takes it, as the same contact with its questions and both notes', async () => {
    const { mette, jonas } = at
    await handOver()
    await goOn(jonas.page)
    await jonas.page.getByText('Omstillet af Mette Holm: Er træt af at vente').waitFor()
    expect(await jonas.page.getByLabel('Kanal').isDisabled()).toBe(true)
    await jonas.page.locator('#question').focus()
    await ask(jonas.page, 'må jeg brænde haveaffald')
    await jonas.page.keyboard.press('1')
    await jonas.page.getByRole('textbox', { name: 'Note' }).fill('Har fået tømmedagene')
    await jonas.page.keyboard.press('Shift+Enter')
    await jonas.page.getByText('4 spørgsmål, 4 afklaret').waitFor()
    await allStored(jonas.page)

    const [contact, ...others] = await at.logged()
    expect(others).toEqual([])
    const outcomes = ['resolved', 'transferred', 'transferred', 'resolved', 'resolved', 'resolved']
    expect(contact?.questions.map(({ outcome }) => outcome)).toEqual(outcomes)
    expect(contact?.endedAt).not.toBeNull()
    expect(contact).toMatchObject({
      notes: [
        { by: 'Mette Holm', text: 'Er træt af at vente' },
        { by: 'Jonas Bak', text: 'Har fået tømmedagene' },
      ],
      transfers: [{ by: 'Mette Holm', department: 'miljoe-og-teknik', takenBy: 'Jonas Bak' }],
    })
    expect(await jonas.page.getByText('blev ikke gemt').count()).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('leaves the desk of whoever hands it over free for the next citizen, and cannot be taken back there', async () => {
    const { page, errors } = at.mette
    await handOver()
    expect(await page.locator('.question').count()).toBe(0)
    expect(await page.locator('.undo-line').getByRole('button').count()).toBe(0)
    await page.keyboard.type('mit pas er blevet stjålet')
    await page.keyboard.press('Enter')
    await page.locator('.card h2').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Shift+Enter')
    await page.getByText('1 spørgsmål, 1 afklaret').waitFor()
    await allStored(page)
    expect(await at.logged()).toMatchObject([
      { questions: [{ outcome: 'resolved' }], transfers: [] },
      { questions: [{}, {}, {}], endedAt: null, transfers: [{ takenBy: null }] },
    ])
    expect(errors).toEqual([])
  })

  // Seen: the second closing was refused, and the note of whoever took it over was lost.
  test('is closed by whoever takes it also when it had been closed, and that was taken back', async () => {
    const { mette, jonas } = at
    await ask(mette.page, 'hvad koster et nyt pas')
    await mette.page.keyboard.press('1')
    await mette.page.keyboard.press('Shift+Enter')
    await allStored(mette.page)
    await mette.page.keyboard.press('Control+z')
    await mette.page.locator('.question').waitFor()
    await mette.page.locator('#question').focus()
    await ask(mette.page, 'hvornår bliver skraldet hentet')
    for (const key of ['5', '3', 'Enter']) await mette.page.keyboard.press(key)
    await mette.page.getByText('Henvendelsen er omstillet').waitFor()
    await jonas.page.getByRole('link', { name: 'Kø (1)' }).click()
    await jonas.page.getByRole('button', { name: /^Tag/ }).click()
    await jonas.page.locator('.answer .card h2').waitFor()
    await jonas.page.locator('.answer').focus()
    await jonas.page.keyboard.press('1')
    await jonas.page.keyboard.press('Shift+Enter')
    await jonas.page.locator('.closed').waitFor()
    await allStored(jonas.page)
    expect(await jonas.page.getByText('blev ikke gemt').count()).toBe(0)
    const [contact, ...others] = await at.logged()
    expect(others).toEqual([])
    expect((contact?.endedAt ?? '') > (contact?.questions.at(-1)?.askedAt ?? '')).toBe(true)
  })

  test('is one contact in the log: who handed it over to whom, when it was taken and closed, and all notes', async () => {
    await handOver()
    const { page } = await at.leder()
    await page.getByRole('link', { name: 'Log', exact: true }).click()
    await page.locator('.contacts tbody a').click()
    await page.getByText(/^Omstillet af Mette Holm til Miljø og Teknik .*, ikke taget endnu$/).waitFor()
    await goOn(at.jonas.page)
    await at.jonas.page.getByRole('textbox', { name: 'Note' }).fill('Har fået tømmedagene')
    await at.jonas.page.keyboard.press('Shift+Enter')
    await at.jonas.page.locator('.closed').waitFor()
    await allStored(at.jonas.page)
    await page.reload()
    await page.getByText(/^Omstillet af Mette Holm til Miljø og Teknik .*, taget af Jonas Bak /).waitFor()
    await page.getByText('Note af Mette Holm: Er træt af at vente').waitFor()
    await page.getByText('Note af Jonas Bak: Har fået tømmedagene').waitFor()
    expect(await page.locator('.trust dd', { hasText: 'åben' }).count()).toBe(0)
    expect(await page.locator('.logged > li').count()).toBe(5)
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
