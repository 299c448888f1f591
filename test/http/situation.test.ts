import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchAnswer } from '../../server/contract/search.ts'
import { situation, type Situation } from '../../server/contract/situation.ts'
import { fillLog } from '../fill-log.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'

const clock = { now: () => new Date('2026-11-20T12:00:00Z') }
let dataFolder: string
let straks: RunningStraks
let cookie: string

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'straks-situation-'))
  await fillLog(dataFolder, clock, [
    [['flytning-meld', 'hund-registrering'], 3],
    [['nemkonto', 'mitid-faa'], 6],
  ])
  straks = await runStraks({ dataFolder, clock })
  cookie = await straks.signIn('frontline')
})
afterAll(async () => {
  await straks.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

async function situationOf(article: string): Promise<Situation> {
  const response = await straks.get(`/api/articles/${article}/situation`, cookie)
  expect(response.status).toBe(200)
  return situation.strict().parse(await response.json())
}

describe('GET /api/articles/:id/situation', () => {
  test('gives the checklists of its life events, the most fitting first', async () => {
    const { lifeEvents } = await situationOf('flytning-meld')
    expect(lifeEvents.map(({ code }) => code)).toEqual(['flytning', 'skilsmisse', 'vielse', 'unge-18'])
    expect(lifeEvents[0]).toMatchObject({ name: 'Flytning', title: 'Borgeren flytter' })
    expect(lifeEvents[0]?.steps[0]).toEqual({
      article: 'flytning-meld',
      ask: 'Hvornår flytter I, og hvem flytter med?',
      title: 'Hvordan melder jeg flytning?',
      isStraks: true,
    })
  })

  test('puts what the article’s author named before where it only stands in a list', async () => {
    // The list of "doedsfald" has it earlier than that of "skilsmisse", which its author named.
    const codes = (await situationOf('boligstoette-aendringer')).lifeEvents.map(({ code }) => code)
    expect(codes[0]).toBe('skilsmisse')
    expect(codes.indexOf('doedsfald')).toBeGreaterThan(0)
    expect(codes.at(-1)).toBe('flytning')
  })

  test('finds a checklist that has the article although its author named none', async () => {
    const codes = (await situationOf('digital-post-adgang')).lifeEvents.map(({ code }) => code)
    expect(codes).toContain('doedsfald')
  })

  test('names what was asked in the same contact, with the number of contacts', async () => {
    await expect
      .poll(async () => (await situationOf('flytning-meld')).alsoAsked)
      .toEqual([{ article: 'hund-registrering', title: expect.stringContaining('hund') as string, times: 3 }])
    expect((await situationOf('pas-barn')).alsoAsked).toEqual([])
  })

  test('is for those who answer citizens, and for articles that are there', async () => {
    expect((await straks.get('/api/articles/flytning-meld/situation')).status).toBe(401)
    expect((await straks.get('/api/articles/findes-ikke/situation', cookie)).status).toBe(404)
  })

  test('is described with the other routes', async () => {
    const document = (await (await straks.get('/api/openapi.json', cookie)).json()) as { paths: object }
    expect(document.paths).toHaveProperty('/api/articles/{id}/situation.get.responses.200')
  })
})

describe('GET /api/search, when nothing is found', () => {
  const search = async (q: string) =>
    searchAnswer.parse(await (await straks.get(`/api/search?q=${encodeURIComponent(q)}`, cookie)).json())

  test('tells what it knows of the words, and who owns the field', async () => {
    const { answered, nearest } = await search('må jeg sætte en zorblofax op på vejen')
    expect(answered).toBe(false)
    expect(nearest?.unknown).toContain('zorblofax')
    expect(nearest?.words).toContain('vejen')
    expect(nearest?.department).toEqual({ code: 'miljoe-og-teknik', name: 'Miljø og Teknik' })
  })

  test('tells nothing of the sort beside an answer', async () => {
    const { answered, nearest } = await search('hvad koster et nyt pas')
    expect(answered).toBe(true)
    expect(nearest).toBeNull()
  })
})
