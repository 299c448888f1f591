import { describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../server/articles/searcher.ts'
import { createEngine } from '../../server/search/lunr-engine.ts'

function aDocument(id: string, title: string, also: readonly string[], spoken = '', trust = 1): SearchDocument {
  return {
    id,
    title,
    also,
    keywords: [],
    sections: [{ code: 'spoken', heading: 'Sig til borgeren', text: spoken }],
    trust,
  }
}

const engine = createEngine(
  [
    aDocument('pas', 'Hvordan får jeg et nyt pas?', ['mit pas er udløbet', 'rejse til udlandet']),
    aDocument('aeldrecheck', 'Kan jeg få ældrecheck?', ['engangsbeløb i januar']),
    aDocument('mitid', 'Hvordan får jeg MitID?', ['log ind på nettet']),
    aDocument('bibliotek', 'Hvordan låner jeg bøger?', ['lånerkort til biblioteket']),
    aDocument('byggetilladelse', 'Hvordan søger jeg byggetilladelse?', ['jeg vil bygge til mit hus']),
    aDocument('flytning', 'Hvordan melder jeg flytning?', ['vi flytter på lørdag']),
  ],
  [
    ['MitID', 'NemID'],
    ['flytning', 'anden bopæl'],
  ],
)

const best = (q: string, isUnfinished = false): string | undefined =>
  engine.ask({ q, limit: 3, isUnfinished }).hits[0]?.article

describe('a search', () => {
  test.each([
    ['another form of the word', 'passet', 'pas'],
    ['an inflected verb', 'vi er flyttet', 'flytning'],
    ['æ, ø and å as two letters', 'aeldrecheck', 'aeldrecheck'],
    ['capitals', 'ÆLDRECHECK', 'aeldrecheck'],
    ['decomposed letters', 'lånerkort'.normalize('NFD'), 'bibliotek'],
    ['an old name', 'NemID virker ikke', 'mitid'],
    ['a phrase that means the same', 'jeg har fået anden bopæl', 'flytning'],
    ['one letter wrong', 'byggetiladelse', 'byggetilladelse'],
  ])('finds by %s', (_, q, article) => {
    expect(best(q)).toBe(article)
  })

  test('completes the last word only while it is being written', () => {
    expect(best('byggeti', true)).toBe('byggetilladelse')
    expect(engine.ask({ q: 'byggeti', limit: 3, isUnfinished: false }).answered).toBe(false)
  })

  test.each(['a:b ~ * ^ +-', '*', 'pas~8', '+pas -flytning', 'pas^10', '   ', '', '\u0000', '🙂'])(
    'takes "%s" as plain words',
    (q) => {
      expect(() => engine.ask({ q, limit: 3, isUnfinished: true })).not.toThrow()
    },
  )

  test('does not take a name of JavaScript for a word', () => {
    for (const q of ['constructor', '__proto__', 'toString hasOwnProperty']) {
      expect(engine.ask({ q, limit: 3, isUnfinished: true }).answered).toBe(false)
    }
  })

  test('says so when nothing fits', () => {
    expect(engine.ask({ q: 'togtider til Aalborg', limit: 3, isUnfinished: false }).answered).toBe(false)
  })

  test('ranks an unconfirmed article lower than its equal', () => {
    const twins = createEngine(
      [aDocument('a', 'Hjælp til tandlæge', [], '', 0.97), aDocument('b', 'Hjælp til tandlæge', [])],
      [],
    )
    const { hits } = twins.ask({ q: 'tandlæge', limit: 2, isUnfinished: false })
    expect(hits.map((hit) => hit.article)).toEqual(['b', 'a'])
  })

  test('shows the section that answers', () => {
    const sections = [
      { code: 'spoken', heading: 'Sig til borgeren', text: 'Du søger på nettet.' },
      { code: 'price', heading: 'Pris og frist', text: 'Gebyret er 200 kr.' },
      { code: 'internal', heading: 'Internt', text: 'Gebyr gebyr gebyr bogføres.' },
    ]
    const one = createEngine([{ id: 'a', title: 'Attest', also: [], keywords: [], sections, trust: 1 }], [])
    const sectionOf = (q: string) => one.ask({ q, limit: 1, isUnfinished: false }).hits[0]?.section
    expect(sectionOf('attest gebyr')).toBe('price')
    expect(sectionOf('attest')).toBe('spoken')
  })

  test('bounds a query of two hundred words', () => {
    const q = Array.from({ length: 200 }, (_, at) => `ord${at}`).join(' ')
    expect(engine.ask({ q, limit: 3, isUnfinished: false }).answered).toBe(false)
  })
})
