import { describe, expect, test } from 'vitest'
import { createCollection, type Collection } from '../../server/search/collection.ts'
import { aDocument } from './a-document.ts'

const documents = [
  aDocument('pas', 'Nyt pas', { also: ['mit pas er væk'], hints: ['rejse'] }),
  aDocument('affald', 'Affaldsordningen', { keywords: ['skrald'] }),
  aDocument('flytning', 'Meld flytning', {
    sections: [{ code: 'spoken', heading: 'Sig', text: 'Flytningen meldes. Meld den straks.' }],
  }),
]

/** The articles that can be found by a term. */
function foundBy(collection: Collection, term: string): string[] {
  return collection
    .use(term)
    .places.flatMap(({ part, postings }) =>
      [...postings.articles].filter((at) => part.alive[at] === 1).map((at) => part.segment.ids[at] ?? ''),
    )
}

describe('a collection', () => {
  const collection = createCollection(documents)

  test('knows how many articles can be found', () => {
    expect(collection.size).toBe(3)
    expect(createCollection([]).size).toBe(0)
  })

  test.each([
    ['a title', 'pas', ['pas']],
    ['what else is asked', 'væk', ['pas']],
    ['a hint', 'rejs', ['pas']],
    ['a keyword', 'skrald', ['affald']],
    ['a text', 'strak', ['flytning']],
    ['a part of a compound', 'ordning', ['affald']],
  ])('finds by the terms of %s', (_, term, articles) => {
    expect(foundBy(collection, term)).toEqual(articles)
  })

  test('tells how many articles hold a term, and more of it for what is said more often', () => {
    expect(collection.use('pas').holders).toBe(1)
    expect(collection.use('meld').holders).toBe(1)
    expect(collection.use('pas').total).toBeGreaterThan(collection.use('væk').total)
  })

  test.each(['hundetegn', 'constructor', '__proto__', ''])('has no use for %j', (term) => {
    expect(collection.use(term)).toEqual({ holders: 0, total: 0, places: [] })
  })

  test('knows the words as they are written', () => {
    expect(collection.isWord('affaldsordningen')).toBe(true)
    expect(collection.isWord('flytningen')).toBe(true)
    expect(collection.isWord('affaldsordning')).toBe(false)
    expect(collection.isWord('')).toBe(false)
  })

  test('has longer articles on average when one is longer', () => {
    const longer = createCollection([
      ...documents.slice(1),
      {
        ...aDocument('pas', 'Nyt pas og nyt kørekort og meget andet'),
        also: documents.flatMap((one) => [one.title, ...one.also, ...one.hints]),
      },
    ])
    expect(longer.averageLength).toBeGreaterThan(collection.averageLength)
    const twins = createCollection(['a', 'b'].map((id) => aDocument(id, 'Nyt pas')))
    expect(twins.averageLength).toBeCloseTo(createCollection([aDocument('a', 'Nyt pas')]).averageLength, 5)
    expect(createCollection([]).averageLength).toBe(0)
  })
})

describe('a change of a collection', () => {
  test('adds an article to those that are there', () => {
    const collection = createCollection(documents)
    collection.change([aDocument('hund', 'Hundetegn')], [])
    expect(collection.size).toBe(4)
    expect(foundBy(collection, 'hundetegn')).toEqual(['hund'])
    expect(foundBy(collection, 'pas')).toEqual(['pas'])
    expect(collection.isWord('hundetegn')).toBe(true)
  })

  test('puts the new text of an article in place of the old', () => {
    const collection = createCollection(documents)
    collection.change([aDocument('pas', 'Rejsedokument')], [])
    expect(collection.size).toBe(3)
    expect(foundBy(collection, 'rejsedokument')).toEqual(['pas'])
    expect(foundBy(collection, 'væk')).toEqual([])
  })

  test('strikes an article out', () => {
    const collection = createCollection(documents)
    collection.change([], ['pas'])
    expect(collection.size).toBe(2)
    expect(foundBy(collection, 'pas')).toEqual([])
    expect(foundBy(collection, 'affald')).toEqual(['affald'])
  })

  test('leaves what was struck out in the statistics of words', () => {
    const collection = createCollection(documents)
    collection.change([], ['pas'])
    expect(collection.use('pas').holders).toBe(1)
    expect(collection.isWord('væk')).toBe(true)
  })

  test('forgets a segment of which everything was struck out', () => {
    const collection = createCollection(documents)
    collection.change([aDocument('hund', 'Hundetegn')], [])
    expect(collection.parts).toHaveLength(2)
    collection.change([], ['hund'])
    expect(collection.parts).toHaveLength(1)
    expect(collection.use('hundetegn').holders).toBe(0)
    expect(collection.isWord('hundetegn')).toBe(false)
  })

  test('keeps the average length that of the articles that can be found', () => {
    const collection = createCollection(documents)
    collection.change([aDocument('pas', 'Et langt svar om rejser, told, visum og vaccination')], ['affald', 'flytning'])
    const alone = createCollection([aDocument('pas', 'Et langt svar om rejser, told, visum og vaccination')])
    expect(collection.averageLength).toBeCloseTo(alone.averageLength, 5)
  })

  test('takes an article out and in at once', () => {
    const collection = createCollection(documents)
    collection.change([aDocument('pas', 'Rejsedokument')], ['pas'])
    expect(collection.size).toBe(3)
    expect(foundBy(collection, 'rejsedokument')).toEqual(['pas'])
  })

  test.each([['hund'], ['constructor'], ['']])('takes no heed of an article that is not there: %j', (id) => {
    const collection = createCollection(documents)
    collection.change([], [id])
    expect(collection.size).toBe(3)
    expect(collection.parts).toHaveLength(1)
  })

  test('strikes out only once', () => {
    const collection = createCollection(documents)
    collection.change([], ['pas', 'pas'])
    collection.change([], ['pas'])
    expect(collection.size).toBe(2)
    expect(collection.averageLength).toBeCloseTo(createCollection(documents.slice(1)).averageLength, 5)
  })

  test('of everything leaves nothing', () => {
    const collection = createCollection(documents)
    collection.change([], ['pas', 'affald', 'flytning'])
    expect(collection).toMatchObject({ size: 0, averageLength: 0, parts: [] })
  })

  test('keeps more articles apart than one segment holds', () => {
    const many = Array.from({ length: 5000 }, (_, at) => aDocument(`nr${at}`, `Nummer ${at}`))
    const collection = createCollection(many)
    expect(collection.parts.length).toBeGreaterThan(1)
    expect(collection.size).toBe(5000)
    expect(foundBy(collection, '4999')).toEqual(['nr4999'])
    collection.change([], ['nr4999', 'nr0'])
    expect(collection.size).toBe(4998)
    expect(foundBy(collection, '0')).toEqual([])
    expect(foundBy(collection, '4998')).toEqual(['nr4998'])
  })
})

describe('the words that begin with some letters', () => {
  const collection = createCollection([
    aDocument('a', 'bolig bolig boligstøtte', { also: ['bil', 'boligskat'] }),
    aDocument('b', 'boligstøtte boligstøtte'),
  ])

  test('come by how often they are said', () => {
    expect(collection.beginningWith('bolig', 9)).toEqual(['boligstøtte', 'bolig', 'boligskat'])
  })

  test('come in the order of the alphabet when they are said as often', () => {
    expect(createCollection([aDocument('a', 'bod bog bo')]).beginningWith('bo', 9)).toEqual(['bo', 'bod', 'bog'])
  })

  test('are no more than asked for', () => {
    expect(collection.beginningWith('bolig', 2)).toEqual(['boligstøtte', 'bolig'])
  })

  test('are counted over all segments', () => {
    const own = createCollection([aDocument('a', 'bolig bolig boligstøtte')])
    own.change([aDocument('b', 'boligstøtte boligstøtte')], [])
    expect(own.parts).toHaveLength(2)
    expect(own.beginningWith('bolig', 9)).toEqual(['boligstøtte', 'bolig'])
  })

  test.each(['', 'b', 'x', 'bolk', 'boligstøtten'])('are none for %j', (letters) => {
    expect(collection.beginningWith(letters, 9)).toEqual([])
  })

  test('are those that begin so, not those that come after in the alphabet', () => {
    expect(createCollection([aDocument('a', 'pas pension år')]).beginningWith('pa', 9)).toEqual(['pas'])
  })
})

describe('the words spelled like another', () => {
  test('come with the fewest slips first', () => {
    const collection = createCollection([aDocument('a', 'ligning regning'), aDocument('b', 'regning regning regning')])
    expect(collection.spelledLike('lignign', 9).map(({ word }) => word)).toEqual(['ligning'])
    const [first, second] = collection.spelledLike('rigning', 9)
    expect(first).toMatchObject({ word: 'regning' })
    expect(second).toMatchObject({ word: 'ligning' })
    expect(first?.slips).toBeLessThan(second?.slips ?? 0)
  })

  test('come by how often they are said when they are as near', () => {
    const often = (a: number, b: number) =>
      createCollection([aDocument('a', [...Array(a).fill('kanal'), ...Array(b).fill('kabal')].join(' '))])
    const words = (collection: Collection): string[] => collection.spelledLike('kapal', 9).map(({ word }) => word)
    expect(words(often(1, 5))[0]).toBe('kabal')
    expect(words(often(1, 5)).toSorted()).toEqual(['kabal', 'kanal'])
    const same = (a: number, b: number) =>
      often(a, b)
        .spelledLike('kazal', 9)
        .map(({ word }) => word)
    expect(same(5, 1)).toEqual(['kanal', 'kabal'])
    expect(same(1, 5)).toEqual(['kabal', 'kanal'])
    expect(same(2, 2)).toEqual(['kabal', 'kanal'])
  })

  test('let a slip less outweigh a word that is far more frequent', () => {
    const collection = createCollection([aDocument('a', 'kommunal'), aDocument('b', 'kommune '.repeat(300))])
    expect(collection.spelledLike('kommunla', 9).map(({ word }) => word)).toEqual(['kommunal', 'kommune'])
  })

  test('are no more than asked for', () => {
    const collection = createCollection([aDocument('a', 'kanal kabal kamal')])
    expect(collection.spelledLike('kazal', 9)).toHaveLength(3)
    expect(collection.spelledLike('kazal', 2)).toHaveLength(2)
  })

  test('come from every segment, each once', () => {
    const collection = createCollection([aDocument('a', 'kanal')])
    collection.change([aDocument('b', 'kabal kanal')], [])
    expect(
      collection
        .spelledLike('kazal', 9)
        .map(({ word }) => word)
        .toSorted(),
    ).toEqual(['kabal', 'kanal'])
  })

  test.each(['pas', '2026', 'zzzzzzz', ''])('are none for %j', (word) => {
    expect(createCollection([aDocument('a', 'pasa kommune 2025 pass')]).spelledLike(word, 9)).toEqual([])
  })
})
