import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../../server/articles/searcher.ts'
import { createPeers } from './create-peers.ts'

function aDocument(id: string, title: string, text: string): SearchDocument {
  const sections = [{ code: 'A', heading: 'Svar', text }]
  return { id, title, also: [], keywords: [], hints: [], sections, trust: 1 }
}

const documents = [
  aDocument('pas', 'Forny dit pas', 'Du skal møde op hos borgerservice og have dit gamle pas med.'),
  aDocument('byggetilladelse', 'Søg om byggetilladelse', 'En carport under 50 kvadratmeter kræver ikke at du søger.'),
  aDocument('storskrald', 'Få hentet storskrald', 'Møbler og hvidevarer bliver hentet ved skel hver fjerde uge.'),
]
const { peers, leftOut } = await createPeers(documents)

afterAll(async () => {
  for (const peer of peers) await peer.close?.()
})

test('PostgreSQL is one of the peers, or said to be left out', () => {
  const isServed = peers.some(({ name }) => name.startsWith('PostgreSQL'))
  expect(leftOut.length).toBe(isServed ? 0 : 1)
})

describe.each(peers)('$name', (peer) => {
  test('finds an article by a word of its title', async () => {
    expect((await peer.rank('storskrald', 10))[0]).toBe('storskrald')
  })

  test('finds an article by one word of a question', async () => {
    expect((await peer.rank('hvordan får min nabo sin byggetilladelse?', 10))[0]).toBe('byggetilladelse')
  })

  test('finds an article by a word of its text', async () => {
    expect((await peer.rank('hvidevarer', 10))[0]).toBe('storskrald')
  })

  test.each([
    'NOT storskrald',
    '-storskrald',
    '"storskrald',
    'storskrald AND flyttebil',
    'also: storskrald',
    '!storskrald',
  ])('takes query syntax for text: %s', async (q) => {
    expect(await peer.rank(q, 10)).toContain('storskrald')
  })

  test('gives no more than was asked for', async () => {
    expect(await peer.rank('pas byggetilladelse storskrald', 2)).toHaveLength(2)
  })

  test.each([
    '',
    ' ',
    '"',
    `'`,
    `'"'"`,
    ':',
    'pas:',
    'titel:pas',
    'pas~',
    'pas~2',
    'pas^',
    '*',
    'p*s',
    '(((',
    'NEAR(pas',
    'AND',
    'OR',
    '+ -',
    '\\',
    `pas\\'`,
    'pas & | ! <->',
    `'; DROP TABLE article; --`,
    '\0',
    '\uD800',
    '👩‍👩‍👧',
    '__proto__ constructor toString',
    'http://eksempel.dk/a&b?c=d',
    'å'.repeat(2000),
    'a '.repeat(1000),
    Array.from({ length: 500 }, (_, at) => `ord${at}`).join(' '),
  ])('survives %j', async (q) => {
    expect(Array.isArray(await peer.rank(q, 10))).toBe(true)
  })

  test('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (q) => {
        expect(Array.isArray(await peer.rank(q, 10))).toBe(true)
      }),
    )
  })
})
