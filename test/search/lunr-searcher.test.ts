import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SearchDocument, Searcher } from '../../server/articles/searcher.ts'
import { createLunrSearcher } from '../../server/search/create-lunr-searcher.ts'

const aDocument = (id: string): SearchDocument => ({
  id,
  title: `Artikel om ${id}`,
  also: [],
  keywords: [],
  hints: [],
  sections: [{ code: 'spoken', heading: 'Sig til borgeren', text: `Det her handler om ${id}.` }],
  trust: 1,
})
const material = (documents: readonly SearchDocument[]) => ({ documents, synonyms: [], outside: [] })
const question = (q: string) => ({ q, limit: 5, isUnfinished: false })

let searcher: Searcher

beforeEach(() => {
  searcher = createLunrSearcher()
})
afterEach(() => searcher.close())

describe('the searcher', () => {
  test('finds nothing before it has been given anything', async () => {
    expect(await searcher.ask(question('pas'))).toMatchObject({ answered: false, hits: [] })
  })

  test('finds the new documents as soon as they have replaced the old', async () => {
    await searcher.replace(material([aDocument('pas')]))
    expect((await searcher.ask(question('pas'))).hits[0]?.article).toBe('pas')
    await searcher.replace(material([aDocument('flytning')]))
    expect((await searcher.ask(question('pas'))).hits).toEqual([])
    expect((await searcher.ask(question('flytning'))).hits[0]?.article).toBe('flytning')
  })

  test('answers from the old index while a new one is being built', async () => {
    await searcher.replace(material([aDocument('pas')]))
    const many = Array.from({ length: 3000 }, (_, at) => aDocument(`emne${at}`))
    let isReplaced = false
    const replaced = searcher.replace(material(many)).then(() => (isReplaced = true))
    expect((await searcher.ask(question('pas'))).hits[0]?.article).toBe('pas')
    expect(isReplaced).toBe(false)
    await replaced
    expect((await searcher.ask(question('emne42'))).hits[0]?.article).toBe('emne42')
  })

  test('loses no search that was under way when the index was replaced', async () => {
    await searcher.replace(material([aDocument('pas')]))
    const searches = Array.from({ length: 50 }, () => searcher.ask(question('pas')))
    await searcher.replace(material([aDocument('pas'), aDocument('flytning')]))
    expect((await Promise.all(searches)).every((found) => found.hits[0]?.article === 'pas')).toBe(true)
  })

  test('finds every change at once, also those made while a new index is built beside', async () => {
    const many = Array.from({ length: 400 }, (_, at) => aDocument(`emne${at}`))
    const written: SearchDocument[] = []
    await searcher.replace(material(many))
    for (let at = 0; at < 40; at++) {
      written.push(aDocument(`nyt${at}`))
      await searcher.replace(material([...many, ...written]))
      expect((await searcher.ask(question(`nyt${at}`))).hits[0]?.article).toBe(`nyt${at}`)
    }
    for (const { id } of written) expect((await searcher.ask(question(id))).hits[0]?.article).toBe(id)
    await searcher.replace(material(many))
    expect((await searcher.ask(question('nyt39'))).hits.map(({ article }) => article)).not.toContain('nyt39')
  })

  test('sees other synonyms without other documents', async () => {
    const documents = [aDocument('pas')]
    await searcher.replace(material(documents))
    expect((await searcher.ask(question('rejsebog'))).hits).toEqual([])
    await searcher.replace({ ...material(documents), synonyms: [['pas', 'rejsebog']] })
    expect((await searcher.ask(question('rejsebog'))).hits[0]?.article).toBe('pas')
  })
})
