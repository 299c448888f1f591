import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { useAnsweredDesk } from './answered-desk.ts'
import { deskArticles } from './desk-articles.ts'

const desk = useAnsweredDesk('mit barn skal have pas', deskArticles)

beforeAll(async () => {
  const { context, page } = desk()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
})

/** Long enough for the buttons to say again what they do. */
const waitALittle = () => desk().page.clock.runFor(2_000)
afterEach(waitALittle)

/** What the clipboard holds, read in the browser. */
async function clipboard(): Promise<{ text: string; html: string }> {
  return desk().page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

async function copyAnswer(): Promise<{ text: string; html: string }> {
  const { page } = desk()
  await page.locator('.part-steps').getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Kopiér svar' }).click()
  await page.getByRole('button', { name: 'Kopieret' }).waitFor()
  return clipboard()
}

describe('copying the answer', () => {
  test('gives a text that a citizen can be sent', async () => {
    const { text } = await copyAnswer()
    const blocks = text.replaceAll('\r\n', '\n').split('\n\n')
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      'Hvordan får mit barn et pas?',
      'Svar',
      'Husk',
      'Pris og frist',
      'Selvbetjening',
      'Kilder',
      expect.stringMatching(/^Eksempel Kommune, telefon 99 00 00 00 \(mandag .*\), https:\/\/www\.eksempel\.example$/),
    ])
    expect(blocks[2]?.split('\n')[1]).toBe('- Barnet.')
    expect(blocks[3]).toContain('- Til og med 11 år: 150 kr. (2023).')
    expect(blocks[4]).toBe('Selvbetjening\nAnsøg om pas til barn (https://www.borger.dk)')
    expect(blocks[5]).toContain('- https://www.fmk.dk/borger/pas-og-koerekort/pas/')
  })

  test('gives the same formatted, and in neither what is internal, what is for a caseworker, or the employee’s steps', async () => {
    const { text, html } = await copyAnswer()
    expect(html).toMatch(/<h2[^>]*>Hvordan får mit barn et pas\?<\/h2>/)
    expect(html).toContain('href="https://www.borger.dk')
    expect(html).not.toMatch(/input|checkbox/)
    const read = desk().straks.app.desk.read('pas-barn')
    const hidden = read?.sections.filter(({ code }) => ['internal', 'onward', 'offline', 'steps'].includes(code)) ?? []
    expect(hidden).toHaveLength(4)
    for (const line of hidden.flatMap((section) => section.text.split('\n').filter(Boolean))) {
      expect(text).not.toContain(line)
      expect(html).not.toContain(line)
    }
  })

  test('says so in the button, and nothing moves', async () => {
    const { page } = desk()
    const places = () =>
      page
        .locator('.card-actions > *')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as unknown))
    const before = await places()
    await page.getByRole('button', { name: 'Kopiér svar' }).click()
    await page.getByRole('button', { name: 'Kopieret' }).waitFor()
    expect(await places()).toEqual(before)
    await waitALittle()
    await page.getByRole('button', { name: 'Kopiér svar' }).waitFor()
    expect(await places()).toEqual(before)
  })
})

test('copying the link gives the address of the article', async () => {
  const { page, straks } = desk()
  await page.getByRole('button', { name: 'Kopiér link' }).click()
  await page.getByRole('button', { name: 'Kopieret' }).waitFor()
  expect((await clipboard()).text).toBe(`${straks.url}/artikel/pas-barn`)
})

test('copying says when the browser refuses', async () => {
  const { page } = desk()
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: 'Kopiér link' }).click()
  await expect.poll(() => page.locator('.card-actions').textContent()).toContain('Ikke kopieret')
})
