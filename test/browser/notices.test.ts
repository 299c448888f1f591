import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useColleagues } from './colleagues-fixture.ts'

const at = useColleagues()
const TEXT = 'Byggesager er nede til kl. 14'

async function post(page: Page, department: string): Promise<void> {
  await page.getByRole('link', { name: 'Kø' }).click()
  await page.getByLabel('Kort besked').fill(TEXT)
  await page.getByLabel('Vises for').selectOption(department)
  await page.getByLabel('Vises til').selectOption('tomorrow')
  await page.keyboard.press('Escape')
  // Pressed twice, it is posted once: there is one to wait for.
  await page.getByRole('button', { name: 'Slå op' }).dblclick()
  await page.locator('.notice-board .queue-row').getByText(TEXT).waitFor()
}

describe('a notice', () => {
  test('reaches everyone at once, and stays away from whoever has seen it', async () => {
    const { mette, jonas } = at
    await post(jonas.page, '')
    const strip = mette.page.locator('.notice-strip')
    await strip.getByText(TEXT).waitFor()
    expect(await jonas.page.locator('.notice-strip').count()).toBe(0)
    await strip.getByRole('button', { name: 'Set' }).click()
    await strip.waitFor({ state: 'detached' })
    await mette.page.reload()
    await mette.page.getByText('Intet venter på dig.').waitFor()
    await mette.page.getByRole('link', { name: 'Kø' }).click()
    await mette.page.locator('.notice-board').getByText(TEXT).waitFor()
    await mette.page.locator('.notice-board').getByText('Jonas Bak, Miljø og Teknik · til alle').waitFor()
    expect(await strip.count()).toBe(0)
    expect([...mette.errors, ...jonas.errors]).toEqual([])
  })

  test('for one department stays in it, and goes when it is withdrawn', async () => {
    const { mette, jonas } = at
    const bo = await at.bo()
    await post(jonas.page, 'miljoe-og-teknik')
    await bo.page.locator('.notice-strip').getByText(TEXT).waitFor()
    expect(await mette.page.locator('.notice-strip').count()).toBe(0)
    await jonas.page.getByRole('button', { name: `Fjern: ${TEXT}` }).click()
    await bo.page.locator('.notice-strip').waitFor({ state: 'detached' })
    await jonas.page.getByText('Intet driftsnyt.').waitFor()
  })

  test('is posted by those who may, and needs words', async () => {
    const { mette, jonas } = at
    await mette.page.getByRole('link', { name: 'Kø' }).click()
    await mette.page.getByText('Intet driftsnyt.').waitFor()
    expect(await mette.page.getByRole('button', { name: 'Slå op' }).count()).toBe(0)
    await jonas.page.getByRole('link', { name: 'Kø' }).click()
    await jonas.page.getByRole('button', { name: 'Slå op' }).click()
    await jonas.page.getByText('Skriv beskeden.').waitFor()
  })
})
