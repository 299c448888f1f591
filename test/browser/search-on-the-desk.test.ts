import { describe, expect, test } from 'vitest'
import { useSharedDesk } from './shared-desk.ts'
import { allStored, ask } from './open-page.ts'
import { openSignedIn } from './open-signed-in.ts'

const desk = useSharedDesk()

describe('two articles that are as near', () => {
  test('are told apart by a question with two keys, and the log names the one that was meant', async () => {
    const { logged, opened, page } = desk
    await ask(page, 'sygedagpenge')
    const apart = page.locator('.apart')
    await apart.getByText('?').waitFor()
    const options = apart.getByRole('button')
    const shown = async () => [
      await options.nth(0).getAttribute('aria-pressed'),
      await options.nth(1).getAttribute('aria-pressed'),
    ]
    const title = await options.nth(1).getAttribute('title')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(shown).toEqual(['true', 'false'])
    await page.keyboard.press('ArrowRight')
    await expect.poll(shown).toEqual(['false', 'true'])
    await expect.poll(() => page.locator('.card h2').textContent()).toBe(title)
    await page.keyboard.press('1')
    await allStored(page)
    const meant = (await logged())[0]?.questions[0]?.article?.id ?? ''
    expect(desk.straks.app.desk.read(meant)?.title).toBe(title)
    expect(await apart.count()).toBe(0)
    expect(opened.errors).toEqual([])
  })

  test('leave the arrows alone when nothing is asked', async () => {
    const { page } = desk
    await ask(page, 'hvornår går toget til Aalborg')
    await page.getByText('Tog og bus').waitFor()
    await page.getByText('Henvis til Rejseplanen.').waitFor()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.no-answer').count()).toBe(1)
  })
})

describe('the explanation of a search', () => {
  test('shows an editor the words, the candidates and the confidence', async () => {
    const { browser, straks } = desk
    const account = { user: 'red', name: 'Rikke Eg', role: 'editor', department: 'borgerservice' } as const
    await straks.addAccount(account)
    const { page, context, errors } = await openSignedIn(browser, straks, { user: 'red' })
    await page.getByRole('link', { name: 'Søgeforklaring' }).click()
    await page.getByRole('searchbox').fill('opskrivning vugestue')
    await page.keyboard.press('Enter')
    await page.getByText(/Besvaret. Sikkerheden er/).waitFor()
    await page.getByText('rettet stavning').first().waitFor()
    expect(await page.locator('.explained li').count()).toBeGreaterThan(3)
    expect(new URL(page.url()).searchParams.get('q')).toBe('opskrivning vugestue')
    expect(errors).toEqual([])
    await context.close()
  })

  test('is not there for the frontline', async () => {
    const { page, straks } = desk
    expect(await page.getByRole('link', { name: 'Søgeforklaring' }).count()).toBe(0)
    await page.goto(`${straks.url}/soegeforklaring?q=pas`)
    await page.getByText('Din rolle giver ikke adgang').waitFor()
  })
})
