import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Health } from '../../server/contract/health.ts'
import type { SearchAnswer } from '../../server/contract/search.ts'
import { runStraks, type RunningStraks } from '../running-straks.ts'

/** A wiki that nobody wrote for Straks: no front matter, thousands of pages, tables, lists, links and code. */
const PAGES = 3000
const animals = ['ulv', 'grævling', 'isfugl', 'hugorm', 'mufflon', 'havørn', 'odder', 'egern', 'spidsmus', 'hejre']
const places = ['klitten', 'mosen', 'kærret', 'fjorden', 'heden', 'skoven', 'holmen', 'åen', 'engen', 'bakken']

let folder: string
let straks: RunningStraks
let cookie: string

function aPage(at: number): string {
  const [animal, place] = [animals[at % 10], places[Math.floor(at / 10) % 10]]
  return [
    `# Optælling ${at}: ${animal} ved ${place}`,
    `Vi talte **${animal}** ved ${place} i felt nr. ${at}. Se [vejledningen](../side-${(at * 7) % PAGES}.md).`,
    '## Resultat',
    '| Dag | Antal | Tæller |\n| --- | ---: | --- |\n| mandag | 3 | hold A |\n| tirsdag | 5 | hold B |',
    '## Fremgangsmåde',
    '1. Gå ruten igennem.\n2. Noter fund.\n   - kikkert\n   - kort',
    '```sh\noptael --felt ' + at + '\n```',
  ].join('\n\n')
}

const special = `# Åbningstider i svømmehallen

Hallen ligger bag skolen.

## Ugens tider

| Bassin | Hverdage | Weekend |
| --- | --- | --- |
| Varmtvandsbassin | 6.30–20 | 8–14 |
| Babysvømning | onsdag 9–11 | lukket |

## Medbring

- håndklæde
- badesutsko til de små
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-wiki-'))
  await Promise.all(places.map((place) => mkdir(join(folder, 'felt', place), { recursive: true })))
  for (let at = 0; at < PAGES; at += 100) {
    const some = Array.from({ length: 100 }, (_, one) => at + one)
    await Promise.all(
      some.map((one) => writeFile(join(folder, 'felt', places[one % 10] ?? '', `Side ${one}.md`), aPage(one))),
    )
  }
  await writeFile(join(folder, 'Svømmehal.md'), special)
  straks = await runStraks({ knowledgeFolder: folder })
  cookie = await straks.signIn('frontline')
}, 120_000)

afterAll(async () => {
  await straks.stop()
  await rm(folder, { recursive: true, force: true })
})

async function search(q: string): Promise<SearchAnswer> {
  return (await (await straks.get(`/api/search?q=${encodeURIComponent(q)}`, cookie)).json()) as SearchAnswer
}

describe('a folder of thousands of ordinary pages', () => {
  test('is served whole, without a fault', async () => {
    const health = (await (await straks.get('/api/health')).json()) as Health
    expect(health).toMatchObject({ articles: PAGES + 1, leftOut: [] })
  })

  test.each([
    ['a word of a table', 'hvornår er der babysvømning', 'onsdag 9–11'],
    ['the heading of a column', 'varmtvandsbassin i weekenden', '8–14'],
    ['a word of a list', 'skal jeg have badesutsko med', 'badesutsko'],
  ])('answers from %s', async (_, q, passage) => {
    const { answered, hits } = await search(q)
    expect(answered).toBe(true)
    expect(hits[0]).toMatchObject({ article: 'svoemmehal' })
    expect(hits[0]?.passage).toContain(passage)
  })

  test('finds one page among thousands that are alike', async () => {
    expect((await search('optælling 1234')).hits[0]?.article).toBe('felt-heden-side-1234')
  })

  test('finds one changed page without building everything again', async () => {
    await writeFile(join(folder, 'Svømmehal.md'), special.replace('badesutsko', 'svømmevinger'))
    await expect.poll(async () => (await search('svømmevinger')).hits[0]?.article, { timeout: 5000 }).toBe('svoemmehal')
  })

  test('says so when nothing in it answers', async () => {
    expect((await search('hvordan fornyer jeg mit kørekort')).answered).toBe(false)
  })
})
