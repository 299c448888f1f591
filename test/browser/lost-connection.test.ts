import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedKnowledge } from '../running-straks.ts'
import { allStored, ask } from './open-page.ts'
import { useSharedDesk } from './shared-desk.ts'

const folder = await mkdtemp(join(tmpdir(), 'straks-knowledge-'))

beforeAll(async () => {
  for (const name of ['organisation', 'municipality', 'outcomes', 'synonyms', 'kle']) {
    await cp(join(shippedKnowledge, `${name}.yaml`), join(folder, `${name}.yaml`))
  }
  await mkdir(join(folder, 'common/borgerservice'), { recursive: true })
  await say('Den åbner i maj.')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const desk = useSharedDesk(folder)

function say(spoken: string): Promise<void> {
  const head = '---\ntitle: Hvornår åbner badebroen?\ndepartment: borgerservice\n---\n'
  return writeFile(join(folder, 'common/borgerservice/badebro.md'), `${head}## Sig til borgeren\n\n${spoken}\n`)
}

const goesOffline = () => desk.page.locator('.state', { hasText: 'Ingen forbindelse' }).waitFor()

describe('after a lost connection', () => {
  test('the article shown is fetched again: a new text says so, and it is the one that is logged', async () => {
    const { logged, opened, page, press, straks } = desk
    await ask(page, 'badebroen')
    await page.getByText('Den åbner i maj.').first().waitFor()
    const cookie = await straks.signIn('frontline')
    await opened.context.setOffline(true)
    await goesOffline()
    await say('Den åbner i juni.')
    const revision = async (): Promise<number> => {
      const article = (await (await straks.get('/api/articles/badebro', cookie)).json()) as { revision: number }
      return article.revision
    }
    await expect.poll(revision).toBe(2)
    expect(await page.getByText('Den åbner i maj.').count()).toBeGreaterThan(0)
    await opened.context.setOffline(false)
    await page.locator('.answer').getByText('Den åbner i juni.').first().waitFor()
    await page.getByText('Artiklen er ændret siden. Den nye udgave vises.').waitFor()
    await page.locator('.answer').focus()
    await press('1')
    await page.locator('.question .chip').waitFor()
    await allStored(page)
    expect(await logged()).toMatchObject([{ questions: [{ article: { id: 'badebro', revision: 2 } }] }])
  })

  test('a search asked before it is asked again, and the answer held up on the way is dropped', async () => {
    const { opened, page, press } = desk
    const asked: string[] = []
    const heldUp: (() => void)[] = []
    const lines: WebSocketRoute[] = []
    await page.routeWebSocket(/\/live$/, (line) => {
      const server = line.connectToServer()
      const isFirst = lines.push(server) === 1
      line.onMessage((message) => {
        if (String(message).includes('search/ask')) asked.push(String(message))
        server.send(message)
      })
      server.onMessage((message) => {
        const isAnswer = String(message).includes('search/answered')
        if (isFirst && isAnswer) heldUp.push(() => line.send(String(message).replaceAll('badebroen', 'STALE')))
        else line.send(message)
      })
    })
    await page.reload()
    await page.locator('.state', { hasText: 'Forbundet' }).waitFor()
    await page.locator('#question').focus()
    await page.keyboard.type('badebroen')
    await press('Enter')
    await expect.poll(() => heldUp.length).toBe(1)
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect.poll(() => asked.length).toBe(2)
    await page.locator('.card h2', { hasText: 'Hvornår åbner badebroen?' }).waitFor()
    heldUp[0]?.()
    await allStored(page)
    expect(await page.getByText('STALE').count()).toBe(0)
    expect(await page.locator('.card h2').first().textContent()).toBe('Hvornår åbner badebroen?')
    expect(opened.errors).toEqual([])
  })
})
