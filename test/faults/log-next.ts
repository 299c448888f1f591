import type { Locator, Page } from 'playwright-core'
import { correctedOutcome, outcomes } from './fault-place.ts'
import { noteSaid, type TabLog } from './tab-log.ts'

const STEP_MS = 15_000
/** Kept in the browser at least; while it says "gemmer …" it is not. */
const isKept = /^(afventer|gemt)$/

/** Does the next thing an employee does in this tab, with the keyboard, and resolves when the screen says it is kept. */
export async function logNext(page: Page, log: TabLog): Promise<void> {
  const questions = await readQuestions(page)
  const [first, last] = [questions[0], questions.at(-1)]
  const unended = questions.find(({ label }) => label === null)
  const canCorrect = last !== undefined && last.label !== correctedOutcome.label
  if (unended) await endQuestion(page, log, unended.words)
  else if (canCorrect && log.chance.below(8) === 0) await correct(page, log, last.words)
  else if (first && questions.length >= log.wanted) await closeContact(page, log, first.words)
  else await ask(page, log)
}

interface ShownQuestion {
  readonly words: string
  readonly label: string | null
}

function readQuestions(page: Page): Promise<ShownQuestion[]> {
  return page.locator('.question').evaluateAll((items) =>
    items.map((item) => ({
      words: item.querySelector('strong')?.textContent ?? '',
      label: item.querySelector('.chip')?.textContent ?? null,
    })),
  )
}

const beginnings = ['hvad koster et nyt pas', 'hvornår hentes storskrald', 'xyzzy kvark', 'skal flytning meldes']

/** Each question has its own number, by which it is found again in the log. */
async function ask(page: Page, log: TabLog): Promise<void> {
  log.asked += 1
  const number = `${log.tab + 1}.${String(log.asked).padStart(4, '0')}`
  const words = `${log.chance.pick(beginnings)} ${number}`
  await page.locator('#question').fill(words)
  await page.locator('#question').press('Enter')
  await questionOf(page, words).waitFor({ timeout: STEP_MS })
  if (log.chance.below(2) === 0) await cardOrNothing(page)
}

/** Mostly an employee reads the answer first; without a connection none comes. */
async function cardOrNothing(page: Page): Promise<void> {
  await page
    .locator('.card h2')
    .waitFor({ timeout: 150 })
    .catch(() => undefined)
}

async function endQuestion(page: Page, log: TabLog, words: string): Promise<void> {
  const { code, label, keys } = log.chance.pick(outcomes)
  await noteSaid(log, { kind: 'question', words, outcome: code }, async () => {
    await pressOutcome(page, keys)
    await keptAs(page, words, label).waitFor({ timeout: STEP_MS })
  })
}

async function correct(page: Page, log: TabLog, words: string): Promise<void> {
  const { code, label, keys } = correctedOutcome
  await noteSaid(log, { kind: 'correction', words, outcome: code }, async () => {
    await questionOf(page, words).getByRole('button', { name: 'Ret udfald' }).click({ timeout: STEP_MS })
    await pressOutcome(page, keys)
    await keptAs(page, words, label).waitFor({ timeout: STEP_MS })
  })
}

async function closeContact(page: Page, log: TabLog, words: string): Promise<void> {
  await noteSaid(log, { kind: 'closing', words, outcome: '' }, async () => {
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed .delivery', { hasText: isKept }).waitFor({ timeout: STEP_MS })
  })
  log.wanted = 1 + log.chance.below(4)
}

async function pressOutcome(page: Page, keys: readonly string[]): Promise<void> {
  await page.locator('.answer').focus({ timeout: STEP_MS })
  for (const key of keys) await page.keyboard.press(key)
}

function questionOf(page: Page, words: string): Locator {
  return page.locator('.question', { hasText: words })
}

function keptAs(page: Page, words: string, label: string): Locator {
  const kept = page.locator('.ending', { hasText: label }).locator('.delivery', { hasText: isKept })
  return questionOf(page, words).locator(kept)
}
