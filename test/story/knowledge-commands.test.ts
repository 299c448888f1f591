import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { knowledgeBundle } from '../../server/contract/knowledge-bundle.ts'
import { shippedKnowledge } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
/** The shipped knowledge as it is exported. */
let bundle: string
let asFolder: string
/** With what the exports ended. */
let codes: number[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-commands-'))
  ;[bundle, asFolder] = [join(folder, 'base.json'), join(folder, 'base')]
  const exports = await Promise.all([run(['export', bundle]), run(['export', asFolder])])
  codes = exports.map(({ code }) => code)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function run(args: readonly string[], knowledge = shippedKnowledge): Promise<{ code: number; output: string }> {
  const env = { PATH: process.env['PATH'], STRAKS_KNOWLEDGE: knowledge, STRAKS_DATA: folder }
  return new Promise((resolve) => {
    execFile(process.execPath, ['server/knowledge.ts', ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
}

describe('npm run knowledge', () => {
  test('checks the shipped knowledge without an error, and names what is wrong elsewhere', async () => {
    const own = await someKnowledge(['common/borgerservice/pas-barn.md'])
    await writeFile(join(own, 'common/borgerservice/ny.md'), '---\ntitle: Ny\ndepartment: havnen\n---\n')
    const [shipped, { code, output }] = await Promise.all([run(['check']), run(['check'], own)])
    await rm(own, { recursive: true })
    expect(shipped).toMatchObject({ code: 0, output: expect.stringContaining(', 0 fejl,') })
    expect(code).toBe(1)
    expect(output).toContain('common/borgerservice/ny.md:3: fejl: ukendt afdeling "havnen"')
  })

  test('counts every topic of the front desk, with at least 36 ways of asking for each shared one', async () => {
    const common = join(folder, 'common')
    await cp(asFolder, common, { recursive: true })
    await rm(join(common, 'local'), { recursive: true })
    const [{ output }, ofCommon] = await Promise.all([run(['counts']), run(['counts'], common)])
    const many = [...output.matchAll(/^ *(\d+) {2}/gm)].map((match) => Number(match[1]))
    expect(many).toHaveLength(7)
    expect(many.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(242)
    expect(Math.min(...many)).toBeGreaterThanOrEqual(7)
    expect(output).toMatch(/fakta, \d+ bekræftet/)
    expect(ofCommon.output).toMatch(/færrest (3[6-9]|[4-9]\d|\d{3})/)
  })

  test('lists what a municipality fills in', async () => {
    expect(await run(['missing'])).toMatchObject({ code: 0, output: expect.stringContaining('opdigtet  phone:') })
  })

  test('exports to one file and to a folder, and imports either into an empty one', async () => {
    expect(codes).toEqual([0, 0])
    const exported = knowledgeBundle.parse(JSON.parse(await readFile(bundle, 'utf8')))
    const goThroughAnEmptyOne = async (source: string): Promise<void> => {
      const empty = await mkdtemp(join(folder, 'empty-'))
      const { code, output } = await run(['import', source], empty)
      expect(code, output).toBe(0)
      const again = `${empty}.json`
      await run(['export', again], empty)
      const { articles } = knowledgeBundle.parse(JSON.parse(await readFile(again, 'utf8')))
      expect(articles).toEqual(exported.articles)
    }
    await Promise.all([goThroughAnEmptyOne(bundle), goThroughAnEmptyOne(asFolder)])
  })

  test('imports a folder of ordinary Markdown and says what it skipped', async () => {
    const foreign = join(folder, 'foreign')
    await mkdir(foreign)
    await writeFile(join(foreign, 'Kaffe.md'), '# Kaffe\n\nTænd.')
    await writeFile(join(foreign, 'Ødelagt.md'), '---\ntitle: "\n---\n')
    const own = await mkdtemp(join(folder, 'target-'))
    const { output } = await run(['import', foreign], own)
    expect(output).toContain('sprunget over: Ødelagt.md: linje')
    expect(output).toContain('1 filer er skrevet, 1 sprunget over')
    expect(await readFile(join(own, 'local/import/kaffe.md'), 'utf8')).toContain('Tænd.')
  })

  test('explains its use, and names a source that is not there', async () => {
    expect(await run([])).toMatchObject({ code: 2, output: expect.stringContaining('Brug:') })
    expect(await run(['import', '/findes/ikke'])).toMatchObject({ code: 2, output: '/findes/ikke findes ikke\n' })
  })
})
