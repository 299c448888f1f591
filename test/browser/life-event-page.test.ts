import { describe, expect, test } from 'vitest'
import type { LifeEvent } from '../../server/contract/life-event.ts'
import { useSharedDesk } from './shared-desk.ts'
import { ask } from './open-page.ts'

const desk = useSharedDesk()

describe('a life event', () => {
  test('is one step from the card, goes on to its articles, and keeps the contact', async () => {
    const { page, opened } = desk
    await ask(page, 'vi flytter ind i et nyt hus på lørdag')
    await page.locator('.trust').getByRole('link', { name: 'Flytning' }).click()
    await page.getByRole('heading', { name: 'Borgeren flytter' }).waitFor()
    const steps = page.locator('.checklist li')
    await steps.first().waitFor()
    expect(await steps.count()).toBeGreaterThanOrEqual(5)
    expect(await steps.first().textContent()).toMatch(/\?/)
    await steps.nth(1).getByRole('link').click()
    await page.locator('.article-page .card h2').waitFor()
    await page.getByRole('link', { name: 'Til henvendelsen' }).click()
    await page.locator('.question', { hasText: 'vi flytter ind' }).waitFor()
    expect(opened.errors).toEqual([])
  })

  test.each([
    ['flytning', ['flytning-meld', 'laegevalg-skift'], 3],
    ['nyt-barn', ['barselsdagpenge', 'dagtilbud-opskrivning', 'boerne-ungeydelse'], 3],
    ['doedsfald', ['doedsfald-hvad-goer-jeg', 'begravelse-anmodning', 'doedsbo-skifteret'], 2],
    ['skilsmisse', ['skilsmisse', 'boernebidrag', 'flytning-meld'], 2],
    ['pension', ['folkepension-ansoeg', 'aeldrecheck', 'boligydelse-pensionist'], 1],
  ])(
    '%s leads across departments and authorities to all that the citizen probably needs',
    async (code, needed, authorities) => {
      const { straks } = desk
      const cookie = await straks.signIn('frontline')
      const event = (await (await straks.get(`/api/life-events/${code}`, cookie)).json()) as LifeEvent
      expect(event.steps.map((step) => step.article)).toEqual(expect.arrayContaining(needed))
      expect(new Set(event.steps.flatMap((step) => step.authorities)).size).toBeGreaterThanOrEqual(authorities)
      for (const step of event.steps) {
        expect(step.ask).toMatch(/\?$/)
        expect((await straks.get(`/api/articles/${step.article}`, cookie)).status).toBe(200)
      }
    },
  )

  test('that does not exist is told so', async () => {
    const { page, straks } = desk
    await page.goto(`${straks.url}/livssituation/findes-ikke`)
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Der er ikke noget på den adresse.')
  })
})
