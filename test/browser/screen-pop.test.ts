import { describe, expect, test } from 'vitest'
import { ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'
import { SOME_ARTICLES } from './some-articles.ts'

const desk = useSharedDesk(SOME_ARTICLES)

const open = (address: string) => desk.page.goto(`${desk.straks.url}/?${new URLSearchParams(address)}`)

describe('a contact opened by the telephone system', () => {
  test('has its channel and its case, asks what it was given, and puts what was in hand aside', async () => {
    const { opened, page, press } = desk
    await page.getByLabel('Kanal').selectOption('desk')
    await page.locator('#question').focus()
    await ask(page, 'jeg skal flytte')
    const sent = desk.sent()
    await open('channel=phone&ref=SAG-2026-0417&q=mit pas er blevet stjålet')
    await page.locator('.question', { hasText: 'mit pas er blevet stjålet' }).waitFor()
    await page.locator('.card h2').first().waitFor()
    expect(await page.getByLabel('Kanal').inputValue()).toBe('phone')
    expect(await page.locator('.reference').textContent()).toContain('SAG-2026-0417')
    expect(await page.locator('.parked button').textContent()).toContain('Fremmøde')
    expect(page.url()).toBe(`${desk.straks.url}/`)
    await press('1')
    await page.locator('.question .chip').waitFor()
    await page.reload()
    await page.locator('.question', { hasText: 'stjålet' }).waitFor()
    expect(await page.locator('.question').count()).toBe(1)
    expect(await page.locator('.parked button').count()).toBe(1)
    expect(await page.locator('.reference').textContent()).toContain('SAG-2026-0417')
    expect(sent.join('\n')).not.toContain('SAG-2026-0417')
    expect(opened.errors).toEqual([])
  })

  test('takes the first channel where its own is not known, and says so', async () => {
    const { page } = desk
    await open('channel=rygsignal')
    await page.getByText('Kanalen »rygsignal« findes ikke i Straks. Telefon er valgt i stedet.').waitFor()
    expect(await page.getByLabel('Kanal').inputValue()).toBe('phone')
    expect(await page.locator('.question').count()).toBe(0)
  })

  test('does not send a likely CPR number by itself, nor show a certain one', async () => {
    const { page } = desk
    const sent = desk.sent()
    await open('channel=phone&ref=010190-1234&q=pas, kontonr 0101901234')
    await page.getByText('Ligner et CPR-nummer.').waitFor()
    expect(await page.locator('#question').inputValue()).toBe('pas, kontonr 0101901234')
    expect(await page.locator('.reference strong').textContent()).toBe('[cpr]')
    expect(sent.join('\n')).not.toContain('0101901234')
  })
})
