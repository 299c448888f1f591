import { describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../server/articles/searcher.ts'
import { createEngine, type Engine } from '../../server/search/engine.ts'

function aDocument(id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const sections = [{ code: 'spoken', heading: 'Sig til borgeren', text: '' }]
  return { id, title, also: [], keywords: [], hints: [], sections, trust: 1, ...more }
}

const documents = [
  aDocument('pas', 'Hvordan får jeg et nyt pas?', { also: ['mit pas er udløbet', 'rejse til udlandet'] }),
  aDocument('pas-barn', 'Hvordan får mit barn et pas?', {
    also: ['min datter skal ud at rejse'],
    hints: ['tvillinger'],
  }),
  aDocument('aeldrecheck', 'Kan jeg få ældrecheck?', { also: ['engangsbeløb i januar'] }),
  aDocument('mitid', 'Hvordan får jeg MitID?', { also: ['log ind på nettet'] }),
  aDocument('bibliotek', 'Hvordan låner jeg bøger?', { also: ['lånerkort til biblioteket'] }),
  aDocument('byggetilladelse', 'Hvordan søger jeg byggetilladelse?', { also: ['jeg vil bygge til mit hus'] }),
  aDocument('affaldsordning', 'Hvordan fungerer affaldsordningen?', { also: ['hvornår tømmes skraldespanden'] }),
  aDocument('boligstoette', 'Hvordan søger jeg boligstøtte?', { also: ['huslejen er for dyr'] }),
  aDocument('flytning', 'Hvordan melder jeg flytning?', { also: ['vi flytter på lørdag'] }),
]
const material = {
  documents,
  synonyms: [
    ['MitID', 'NemID'],
    ['flytning', 'anden bopæl'],
  ],
  outside: [{ name: 'Tog og bus', refer: 'Rejseplanen', asked: ['hvornår går toget', 'togtider', 'bus til byen'] }],
}
const engine = createEngine(material)

const ask = (q: string, isUnfinished = false, from: Engine = engine) => from.ask({ q, limit: 3, isUnfinished })
const best = (q: string, isUnfinished = false): string | undefined => ask(q, isUnfinished).hits[0]?.article

describe('a search finds', () => {
  test.each([
    ['another form of the word', 'passet', 'pas'],
    ['an inflected verb', 'vi er flyttet', 'flytning'],
    ['an irregular plural', 'bog', 'bibliotek'],
    ['a plural of another vowel', 'pas til mine børn', 'pas-barn'],
    ['æ, ø and å as two letters', 'aeldrecheck', 'aeldrecheck'],
    ['capitals', 'ÆLDRECHECK', 'aeldrecheck'],
    ['decomposed letters', 'lånerkort'.normalize('NFD'), 'bibliotek'],
    ['an old name', 'NemID virker ikke', 'mitid'],
    ['a phrase that means the same', 'min anden bopæl', 'flytning'],
    ['one letter wrong', 'byggetiladelse', 'byggetilladelse'],
    ['two letters wrong', 'bygetiladelse', 'byggetilladelse'],
    ['the first part of a compound', 'affald', 'affaldsordning'],
    ['the last part of a compound', 'støtte', 'boligstoette'],
    ['the parts of a compound in a sentence', 'tilladelse til at bygge', 'byggetilladelse'],
    ['a compound in two words', 'bolig støtte', 'boligstoette'],
    ['a word that only points to it', 'tvillinger', 'pas-barn'],
  ])('by %s', (_, q, article) => {
    expect(best(q)).toBe(article)
  })

  test('the unfinished last word only while it is being written', () => {
    expect(best('byggeti', true)).toBe('byggetilladelse')
    expect(ask('lån', true).hits[0]?.article).toBe('bibliotek')
  })

  test('first the article that is asked for in just these words, even where another has them more often', () => {
    const own = createEngine({
      ...material,
      documents: [
        ...documents,
        aDocument('hundepas', 'Hvad skal hunden have på rejse?', { also: ['rejse med hund i morgen'] }),
        aDocument('hund', 'Hvad koster foder og dyrlæge?', { also: ['må en lejer holde et dyr'], keywords: ['hund'] }),
      ],
    })
    expect(ask('hund', false, own).hits.map(({ article }) => article)).toEqual(['hund', 'hundepas'])
    expect(ask('hunden på rejse', false, own).hits[0]?.article).toBe('hundepas')
  })

  test('the same with and without what the guard has masked', () => {
    expect(ask('mit pas [cpr] er udløbet [telefon]')).toEqual(ask('mit pas er udløbet'))
  })

  test('what is meant, not what is said to be something else', () => {
    expect(best('det er ikke pas, det er MitID')).toBe('mitid')
    expect(best('det er pas og ikke MitID')).toBe('pas')
  })

  test('each article once, best first', () => {
    const { hits } = ask('pas til barn')
    expect(hits.map(({ article }) => article).slice(0, 2)).toEqual(['pas-barn', 'pas'])
    expect(new Set(hits.map(({ article }) => article)).size).toBe(hits.length)
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
  })
})

describe('a search takes', () => {
  test.each(['a:b ~ * ^ +-', '*', 'pas~8', '+pas -flytning', 'pas^10', '   ', '', '\u0000', '🙂', 'title:pas'])(
    '"%s" as plain words',
    (q) => {
      expect(() => ask(q, true)).not.toThrow()
    },
  )

  test.each(['constructor', '__proto__', 'hasOwnProperty toString'])('%s for no name of JavaScript', (q) => {
    expect(ask(q).answered).toBe(false)
  })

  test.each(['', '   ', '?!', '🙂'])('"%s" for nothing', (q) => {
    expect(ask(q)).toEqual({ answered: false, confidence: 0, isClose: false, hits: [], outside: null })
  })
})

describe('a question from outside the knowledge', () => {
  test('is refused with the name of what it is about', () => {
    expect(ask('hvornår går toget til byen')).toMatchObject({ answered: false, outside: 'Tog og bus' })
  })

  test('never gives its group as a hit', () => {
    expect(ask('togtider').hits.every(({ article }) => documents.some(({ id }) => id === article))).toBe(true)
  })
})

describe('the passage', () => {
  const text = (code: string, words: string) => ({ code, heading: code, text: words })
  const own = createEngine({
    documents: [
      aDocument('hund', 'Hvor må hunden være?', {
        sections: [
          text('spoken', 'Hunden skal være i snor.'),
          text('price', 'Det koster 200 kr. at hente en indfanget hund.'),
          text('steps', 'Slå op, hvad en indfanget hund koster at hente.'),
          text('internal', 'indfanget koster hente'),
        ],
      }),
    ],
    synonyms: [],
    outside: [],
  })
  test.each([
    ['the spoken answer', 'hund i snor', 'spoken'],
    ['another section that clearly holds more', 'hvad koster det at hente en indfanget hund', 'price'],
    ['the spoken answer when both hold the same', 'hund', 'spoken'],
  ])('is %s', (_, q, section) => {
    expect(ask(q, false, own).hits[0]?.section).toBe(section)
  })
})

describe('a change', () => {
  test('is seen by the next search, and touches nothing else', () => {
    const own = createEngine(material)
    const before = ask('boligstøtte', false, own).hits[0]
    own.change({
      added: [aDocument('pas', 'Hvordan får jeg et rejsedokument?'), aDocument('badebro', 'Hvornår åbner badebroen?')],
      removed: ['flytning'],
      synonyms: [['badebro', 'badeanlæg']],
    })
    expect(ask('rejsedokument', false, own).hits[0]?.article).toBe('pas')
    expect(ask('udløbet', false, own).hits[0]?.article).not.toBe('pas')
    expect(ask('badeanlæg', false, own).hits[0]?.article).toBe('badebro')
    expect(ask('flytning', false, own).hits.map(({ article }) => article)).not.toContain('flytning')
    expect(ask('boligstøtte', false, own).hits[0]?.article).toBe(before?.article)
  })

  test('of a text and back leaves the search as it was', () => {
    const own = createEngine(material)
    const [pas] = documents
    if (!pas) throw new Error('no document')
    own.change({ added: [{ ...pas, title: 'Noget helt andet' }], removed: [], synonyms: material.synonyms })
    own.change({ added: [pas], removed: [], synonyms: material.synonyms })
    expect(ask('mit pas er udløbet', false, own).hits[0]?.article).toBe('pas')
  })
})

describe('what was settled before', () => {
  const twins = ['pas-a', 'pas-b'].map((id) => aDocument(id, 'Hvordan får jeg pas?', { also: ['nyt pas'] }))
  const learnFrom = (uses: { q: string; article: string; times: number }[]): Engine => {
    const own = createEngine({ documents: [...twins, ...documents.slice(2)], synonyms: [], outside: [] })
    own.learn(uses)
    return own
  }

  test('raises the article for the same words in any form and order', () => {
    const own = learnFrom([{ q: 'Et nyt pas!', article: 'pas-b', times: 8 }])
    expect(ask('passet nyt', false, own).hits[0]?.article).toBe('pas-b')
    expect(ask('nyt pas', false, learnFrom([])).hits[0]?.article).toBe('pas-a')
  })

  test('decides between equals by what is asked for most', () => {
    const own = learnFrom([{ q: 'noget andet', article: 'pas-b', times: 3 }])
    expect(ask('nyt pas', false, own).hits[0]?.article).toBe('pas-b')
  })

  test('never outweighs what an article says, however often it was chosen', () => {
    const own = learnFrom([{ q: 'byggetilladelse til huset', article: 'aeldrecheck', times: 1_000_000 }])
    expect(ask('byggetilladelse til huset', false, own).hits[0]?.article).toBe('byggetilladelse')
  })
})
