import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { useAnsweredDesk } from './answered-desk.ts'
import { narrow, wide, zoomed } from './open-page.ts'

const desk = useAnsweredDesk('hvad koster et nyt pas')

const PLACES = [
  '.top-bar',
  '.contact-header',
  '.check-line',
  '.conversation',
  '.question',
  '.consult-panel',
  '.card h2',
  '.part-spoken',
  '.question-box',
  '#question',
  '.outcome-bar',
  '.choice',
]

/** Where the parts of the desk stand in the window. */
function places(page: Page): Promise<Record<string, readonly number[]>> {
  return page.evaluate((selectors) => {
    const placeOf = (selector: string): number[] => {
      const { x = 0, y = 0, width = 0, height = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {}
      return [x, y, width, height].map(Math.round)
    }
    return Object.fromEntries(selectors.map((selector) => [selector, placeOf(selector)]))
  }, PLACES)
}

describe.each([
  ['on a wide screen', wide],
  ['at 200 %', zoomed],
  ['on a narrow screen', narrow],
] as const)('nothing moves while someone types, %s', (_, viewport) => {
  beforeEach(async () => {
    const { page } = desk()
    await page.setViewportSize(viewport)
    await page.locator('#question').fill('')
    await page.locator('[role=option]').first().waitFor({ state: 'detached' })
    await page.locator('#question').focus()
  })

  test('in the box, when suggestions come and when it seems to name somebody', async () => {
    const { page } = desk()
    const before = await places(page)
    await page.keyboard.type('jeg skal flytte')
    await page.locator('[role=option]').first().waitFor()
    expect(await places(page)).toEqual(before)
    await page.keyboard.type(', ring på 20 30 40 50')
    await page.locator('.question-box .guard-line button').waitFor()
    expect(await places(page)).toEqual(before)
  })

  test('in the note, when it grows over several lines and seems to name somebody', async () => {
    const { page } = desk()
    const note = page.getByLabel('Note')
    await note.focus()
    const before = await places(page)
    await page.keyboard.type('Ringer igen i morgen om sit pas og vil gerne vide, hvor lang tid det tager, 20 30 40 50')
    await page.locator('.note-field .guard-line button').waitFor()
    expect((await note.boundingBox())?.height).toBeGreaterThan(50)
    expect(await places(page)).toEqual(before)
    await note.fill('')
  })

  test('in a question to a department, when it seems to name somebody', async () => {
    const { page } = desk()
    await page.locator('.answer').focus()
    await page.keyboard.press('Shift+S')
    const field = page.getByLabel('Hvad vil du vide?')
    await field.focus()
    const before = await places(page)
    await page.keyboard.type(' 20 30 40 50')
    await page.locator('.guard-hint .doubt').waitFor()
    expect(await places(page)).toEqual(before)
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
  })
})

test('the whole spoken answer and every key are in sight on a wide screen', async () => {
  const { page } = desk()
  await page.setViewportSize(wide)
  const [spoken, keys] = [
    await page.locator('.part-spoken').boundingBox(),
    await page.locator('.outcome-bar').boundingBox(),
  ]
  if (!spoken || !keys) throw new Error('the answer or the keys are not there')
  expect(spoken.y + spoken.height).toBeLessThanOrEqual(keys.y)
  expect(keys.y + keys.height).toBeLessThanOrEqual(wide.height)
  expect(await page.locator('.answer').evaluate((answer) => answer.scrollTop)).toBe(0)
})
