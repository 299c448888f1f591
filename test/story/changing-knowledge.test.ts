import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Health } from '../../server/contract/health.ts'
import type { SearchAnswer } from '../../server/contract/search.ts'
import { connect } from '../live/live-client.ts'
import { runStraks, shippedKnowledge, type RunningStraks } from '../running-straks.ts'

let folder: string
let straks: RunningStraks
let cookie: string

const anArticle = (title: string, spoken: string): string =>
  `---\ntitle: ${title}\ndepartment: borgerservice\n---\n## Sig til borgeren\n\n${spoken}\n`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-knowledge-'))
  for (const name of ['organisation', 'municipality', 'outcomes', 'synonyms', 'kle']) {
    await cp(join(shippedKnowledge, `${name}.yaml`), join(folder, `${name}.yaml`))
  }
  await mkdir(join(folder, 'common/borgerservice'), { recursive: true })
  await mkdir(join(folder, 'common/kultur-og-fritid'), { recursive: true })
  await write('common/borgerservice/badebro.md', anArticle('Hvornår åbner badebroen?', 'Den åbner i maj.'))
  straks = await runStraks({ knowledgeFolder: folder })
  cookie = await straks.signIn('frontline')
})

afterAll(async () => {
  await straks.stop()
  await rm(folder, { recursive: true, force: true })
})

function write(path: string, text: string): Promise<void> {
  return writeFile(join(folder, path), text)
}

async function search(q: string): Promise<SearchAnswer> {
  return (await (await straks.get(`/api/search?q=${encodeURIComponent(q)}`, cookie)).json()) as SearchAnswer
}

async function health(): Promise<Health> {
  return (await (await straks.get('/api/health')).json()) as Health
}

const WITHIN = { timeout: 2000, interval: 50 }

describe('a file changed on disk', () => {
  test('is live within two seconds, with a new revision', async () => {
    expect((await search('badebroen')).hits[0]?.passage).toBe('Den åbner i maj.')
    await write('common/borgerservice/badebro.md', anArticle('Hvornår åbner badebroen?', 'Den åbner i juni.'))
    await expect.poll(async () => (await search('badebroen')).hits[0]?.passage, WITHIN).toBe('Den åbner i juni.')
    const article = (await (await straks.get('/api/articles/badebro', cookie)).json()) as { revision: number }
    expect(article.revision).toBe(2)
    expect(await straks.app.store.revisions.read('badebro', 1)).toMatchObject({
      sections: { spoken: 'Den åbner i maj.' },
    })
  })

  test('is found when new, and gone when removed', async () => {
    await write('common/borgerservice/shelter.md', anArticle('Kan jeg låne et shelter?', 'Ja, gratis.'))
    await expect.poll(async () => (await search('shelter')).answered, WITHIN).toBe(true)
    await rm(join(folder, 'common/borgerservice/shelter.md'))
    await expect.poll(async () => (await search('shelter')).answered, WITHIN).toBe(false)
  })
})

describe('faults in the folder', () => {
  test('are all named with file and line, told to every screen, and the rest is served', async () => {
    const client = await connect(straks.url, cookie)
    expect((await client.next('knowledge/changed')).leftOut).toEqual([])
    await write('common/borgerservice/broken.md', '---\ntitle: "uden slut\ndepartment: borgerservice\n---\n')
    await write(
      'common/borgerservice/lost.md',
      anArticle('Ukendt', 'Ring {{municipality.fax}}.').replace('borgerservice', 'havnen'),
    )
    await write('common/borgerservice/value.md', anArticle('Værdi', 'Ring på {{municipality.fax}}.'))
    await write('common/kultur-og-fritid/badebro.md', anArticle('En anden badebro', 'Nej.'))
    const named = [
      ['common/kultur-og-fritid/badebro.md', expect.stringMatching(/samme kode/)],
      ['common/borgerservice/broken.md', expect.stringMatching(/YAML/)],
      ['common/borgerservice/broken.md', expect.stringMatching(/Sig til borgeren/)],
      ['common/borgerservice/lost.md', 'ukendt afdeling "havnen"'],
      ['common/borgerservice/lost.md', 'værdien {{municipality.fax}} mangler'],
      ['common/borgerservice/value.md', 'værdien {{municipality.fax}} mangler'],
    ]
    await expect
      .poll(async () => (await health()).leftOut.map(({ file, message }) => [file, message]), WITHIN)
      .toEqual(named)
    const { leftOut } = await health()
    expect(leftOut.find((fault) => fault.file.endsWith('lost.md'))?.line).toBe(3)
    expect(leftOut.find((fault) => fault.file.endsWith('value.md'))?.line).toBe(7)
    await expect.poll(async () => (await client.next('knowledge/changed')).leftOut.length, WITHIN).toBe(6)
    expect((await search('badebroen')).hits[0]?.passage).toBe('Den åbner i juni.')
    await client.close()
  })
})

test('a slip in outcomes.yaml changes nothing but what the screen tells', async () => {
  const own = await mkdtemp(join(tmpdir(), 'straks-outcomes-'))
  await cp(join(shippedKnowledge, 'outcomes.yaml'), join(own, 'outcomes.yaml'))
  const file = join(own, 'outcomes.yaml')
  const good = (await readFile(file, 'utf8')).replaceAll('code: desk', 'code: skranke')
  await writeFile(file, good)
  const served = await runStraks({ knowledgeFolder: own })
  await writeFile(file, good.replace('channels:', 'channels: ['))
  await expect.poll(() => served.app.shelf().faults.length, WITHIN).toBeGreaterThan(0)
  expect(served.app.shelf().configuration.channels.map((channel) => channel.code)).toContain('skranke')
  await writeFile(file, good)
  await expect.poll(() => served.app.shelf().faults, WITHIN).toEqual([])
  await served.stop()
  await rm(own, { recursive: true, force: true })
})

test('a knowledge folder may be a link', async () => {
  const real = await mkdtemp(join(tmpdir(), 'straks-real-'))
  const link = `${real}-link`
  await symlink(real, link)
  const served = await runStraks({ knowledgeFolder: link })
  await writeFile(join(real, 'ny.md'), '# Nyt\n\nEt nyt svar.\n')
  await expect.poll(() => served.app.desk.read('ny')?.title, WITHIN).toBe('Nyt')
  await served.stop()
  await rm(link)
  await rm(real, { recursive: true, force: true })
})

test('a folder of ordinary Markdown can be served as it is', async () => {
  const plain = await mkdtemp(join(tmpdir(), 'straks-plain-'))
  await mkdir(join(plain, 'drift'))
  await writeFile(
    join(plain, 'drift', 'Kaffemaskine.md'),
    '# Når kaffemaskinen driller\n\nSluk den, og tænd den igen.\n',
  )
  const served = await runStraks({ knowledgeFolder: plain })
  const own = await served.signIn('frontline')
  const found = (await (await served.get('/api/search?q=kaffemaskinen', own)).json()) as SearchAnswer
  expect(found).toMatchObject({
    answered: true,
    hits: [{ article: 'drift-kaffemaskine', title: 'Når kaffemaskinen driller' }],
  })
  await served.stop()
  await rm(plain, { recursive: true, force: true })
})
