import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AskedArticle } from '../../server/articles/shelf.ts'
import { wallTimeAt } from '../../server/contacts/copenhagen-clock.ts'
import { demoEmployees } from '../../server/demo/demo-employees.ts'
import { generateContacts, type DemoContact } from '../../server/demo/generate-contacts.ts'
import { createAskedTogether } from '../../server/measures/asked-together.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'

const HOUR_MS = 3_600_000
const UNTIL = new Date('2026-11-20T13:00:00Z')

let straks: RunningStraks
let articles: readonly AskedArticle[]
let situations: string[][]
let made: DemoContact[]

beforeAll(async () => {
  straks = await runStraks()
  const shelf = straks.app.shelf()
  articles = shelf.askedArticles()
  situations = shelf
    .lifeEvents()
    .map(({ code }) => shelf.lifeEvent(code, '2026-11-20')?.steps.map(({ article }) => article) ?? [])
  made = generate(7)
})
afterAll(() => straks.stop())

function generate(seed: number): DemoContact[] {
  return generateContacts({ employees: demoEmployees, articles, situations, days: 70, until: UNTIL, seed })
}

const questionsOf = (contacts: readonly DemoContact[]) => contacts.flatMap(({ contact }) => contact.questions)

describe('the demonstration’s contacts', () => {
  test('are the same for the same seed, and others for another', () => {
    const text = JSON.stringify(made)
    expect(JSON.stringify(generate(7))).toBe(text)
    expect(JSON.stringify(generate(8))).not.toBe(text)
    expect(new Set(questionsOf(made).map(({ id }) => id)).size).toBe(questionsOf(made).length)
  })

  test('begin while the municipality is open, most of them before noon, and end before now', () => {
    const begun = made.map(({ contact }) => wallTimeAt(new Date(contact.startedAt)))
    const hours = begun.map(({ clockMs }) => Math.floor(clockMs / HOUR_MS))
    expect(Math.min(...hours)).toBe(9)
    expect(Math.max(...hours)).toBe(16)
    expect(begun.some(({ day }) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toBe(false)
    expect(new Set(begun.map(({ day }) => day)).size).toBeGreaterThanOrEqual(49)
    const at = (hour: number): number => hours.filter((one) => one === hour).length
    expect(at(10)).toBeGreaterThan(1.4 * at(12))
    expect(made.every(({ contact }) => (contact.endedAt ?? '') < UNTIL.toISOString())).toBe(true)
  })

  test('end differently by department, with every outcome that a quarter has', () => {
    const fieldOf = new Map(articles.map(({ id, department }) => [id, department]))
    const rateOf = (department: string): number => {
      const own = questionsOf(made).filter(({ article }) => fieldOf.get(article?.id ?? '') === department)
      expect(own.length).toBeGreaterThan(80)
      return own.filter(({ outcome }) => ['resolved', 'self-service'].includes(outcome)).length / own.length
    }
    expect(rateOf('miljoe-og-teknik')).toBeGreaterThan(rateOf('beskaeftigelse') + 0.1)
    const outcomes = Map.groupBy(questionsOf(made), ({ outcome }) => outcome)
    const { outcomes: possible } = straks.app.shelf().configuration
    for (const { code } of possible) expect(outcomes.get(code)?.length ?? 0, code).toBeGreaterThan(10)
    const share = (outcomes.get('resolved')?.length ?? 0) / questionsOf(made).length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.7)
  })

  test('come by several channels to several employees of a department', () => {
    const channels = new Set(made.map(({ contact }) => contact.channel))
    expect([...channels]).toEqual(expect.arrayContaining(['phone', 'desk', 'digital-post', 'e-mail', 'letter', 'chat']))
    const front = made.filter(({ employee }) => employee.department === 'borgerservice')
    expect(new Set(front.map(({ employee }) => employee.user)).size).toBeGreaterThanOrEqual(5)
  })

  test('are mostly about one thing in a citizen’s life, so that what others ask too is known of most articles', () => {
    const together = createAskedTogether()
    for (const { contact } of made) together.count(contact.questions.flatMap(({ article }) => article?.id ?? []))
    const asked = [...new Set(questionsOf(made).flatMap(({ article }) => article?.id ?? []))]
    const known = asked.filter((id) => together.with(id).length > 0)
    expect(known.length / asked.length).toBeGreaterThan(0.3)
    expect(together.with('flytning-meld').length).toBeGreaterThan(0)
  })

  test('come back within a week about what was not settled', () => {
    const repeated = made.filter(({ contact }) => contact.isRepeat).length / made.length
    expect(repeated).toBeGreaterThan(0.08)
    expect(repeated).toBeLessThan(0.2)
  })
})
