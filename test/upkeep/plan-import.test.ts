import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../server/articles/source-file.ts'
import { planImport } from '../../server/upkeep/plan-import.ts'
import { shippedKnowledge } from '../running-straks.ts'

const defaults = ['organisation', 'municipality', 'outcomes', 'synonyms', 'outside', 'kle', 'life-events'].map(
  (name) => ({
    path: `${name}.yaml`,
    text: readFileSync(join(shippedKnowledge, `${name}.yaml`), 'utf8'),
  }),
)

const anArticle = (path: string, title = 'Pas', department = 'borgerservice'): SourceFile => ({
  path,
  text: `---\ntitle: ${title}\ndepartment: ${department}\n---\n## Sig til borgeren\n\nJa.\n`,
})
const pas = anArticle('common/borgerservice/pas.md')

describe('an import', () => {
  test('keeps the place of articles and gives ordinary Markdown one', () => {
    const plain = { path: 'Drift/Kaffe & te.md', text: '# Kaffe\n\nTænd.' }
    expect(planImport({ incoming: [pas, plain], existing: [], defaults }, false)).toEqual({
      write: [pas, { path: 'local/import/drift-kaffe-te.md', text: plain.text }],
      skipped: [],
    })
  })

  test('replaces nothing unless it may', () => {
    const folders = { incoming: [anArticle(pas.path, 'Nyt pas')], existing: [pas], defaults }
    expect(planImport(folders, false)).toEqual({
      write: [],
      skipped: [{ path: pas.path, reason: expect.stringContaining('--replace') }],
    })
    expect(planImport(folders, true).write).toHaveLength(1)
    expect(planImport({ ...folders, incoming: [pas] }, true).skipped).toEqual([
      { path: pas.path, reason: 'står her allerede' },
    ])
  })

  test('leaves out what would have a fault, and says why', () => {
    const lost = anArticle('common/borgerservice/lost.md', 'Tabt', 'havnen')
    const twin = anArticle('common/kultur-og-fritid/pas.md')
    expect(planImport({ incoming: [lost, twin], existing: [pas], defaults }, false)).toEqual({
      write: [],
      skipped: [
        { path: twin.path, reason: expect.stringContaining('samme kode') },
        { path: lost.path, reason: 'linje 3: ukendt afdeling "havnen"' },
      ],
    })
  })

  test('takes no path out of the folder', () => {
    const sly = { path: '../../etc/passwd.md', text: '# x' }
    const { write, skipped } = planImport(
      { incoming: [sly, { path: '../x.yaml', text: 'a: 1' }], existing: [], defaults },
      false,
    )
    expect(write).toEqual([{ path: 'local/import/etc-passwd.md', text: '# x' }])
    expect(skipped).toEqual([{ path: '../x.yaml', reason: 'filens navn kan ikke bruges' }])
  })
})
