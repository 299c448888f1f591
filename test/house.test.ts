import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
let house: string

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'straks-house-'))
  await cp(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
})

afterAll(() => rm(house, { recursive: true, force: true }))

/** What the linter says of a small house with these files. */
async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  await rm(join(house, 'server'), { recursive: true, force: true })
  await rm(join(house, 'client'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
  const oxlint = join(root, 'node_modules/.bin/oxlint')
  return run(oxlint, ['--format=unix'], { cwd: house }).then(
    ({ stdout }) => stdout,
    (failed: { stdout: string }) => failed.stdout,
  )
}

const importing = (path: string): string => `import { x } from '${path}'\n\nexport const y = x\n`

describe('the floors', () => {
  test.each([
    ['server/contract/a.ts', '../danish/a.ts'],
    ['server/contract/a.ts', 'hono'],
    ['server/danish/a.ts', '../articles/a.ts'],
    ['server/articles/a.ts', '../store/a.ts'],
    ['server/contacts/a.ts', '../desk/a.ts'],
    ['server/measures/a.ts', '../contacts/a.ts'],
    ['server/desk/a.ts', '../search/a.ts'],
    ['server/desk/a.ts', '../oversight/a.ts'],
    ['server/desk/a.ts', '../app.ts'],
    ['server/store/a.ts', '../search/a.ts'],
    ['server/library/a.ts', '../desk/a.ts'],
    ['server/identity/a.ts', '../store/a.ts'],
    ['server/http/a.ts', '../live/a.ts'],
    ['server/http/a.ts', '../store/a.ts'],
    ['server/live/a.ts', '../settings.ts'],
    ['client/parts/a.ts', '../desk/a.ts'],
    ['client/connection/a.ts', '../desk/a.ts'],
    ['client/desk/a.ts', '../oversight/a.ts'],
    ['client/keys/a.ts', '../contact/a.ts'],
    ['client/contact/a.ts', '../card/a.ts'],
    ['client/citizen/a.ts', '../colleagues/a.ts'],
    ['client/card/a.ts', '../desk/a.ts'],
    ['client/colleagues/a.ts', '../desk/a.ts'],
    ['client/wallboard/a.ts', '../colleagues/a.ts'],
    ['client/oversight/a.ts', '../../server/store/a.ts'],
  ])('keep %s from importing %s', async (from, to) => {
    expect(await lint({ [from]: importing(to) })).toMatch(/no-restricted-imports/)
  })

  test.each([
    ['server/contract/a.ts', './b.ts'],
    ['server/contract/a.ts', 'zod'],
    ['server/desk/a.ts', '../articles/a.ts'],
    ['server/store/a.ts', '../contacts/a.ts'],
    ['server/http/a.ts', '../desk/a.ts'],
    ['client/desk/a.ts', '../connection/a.ts'],
    ['client/desk/a.ts', '../card/a.ts'],
    ['client/colleagues/a.ts', '../contact/a.ts'],
    ['client/desk/a.ts', '../../server/contract/a.ts'],
  ])('let %s import %s', async (from, to) => {
    expect(await lint({ [from]: importing(to) })).not.toMatch(/no-restricted-imports/)
  })
})

test('a circle of imports is reported', async () => {
  const circle = {
    'server/danish/a.ts': "import { b } from './b.ts'\n\nexport const a = (): number => b()\n",
    'server/danish/b.ts': "import { a } from './a.ts'\n\nexport const b = (): number => a()\n",
  }
  expect(await lint(circle)).toMatch(/no-cycle/)
})
