import { describe, expect, test } from 'vitest'
import { fold } from '../../server/danish/fold.ts'
import { createSynonyms } from '../../server/danish/synonyms.ts'
import { createCollection } from '../../server/search/collection.ts'
import { createLearned, tellingWords } from '../../server/search/learned.ts'
import {
  understand,
  type AskedWord,
  type How,
  type Option,
  type Understanding,
} from '../../server/search/understand.ts'
import { aDocument } from './a-document.ts'

const collection = createCollection([
  aDocument('pas', 'Nyt pas', { also: ['jeg har ikke noget pas', 'the passport is lost'] }),
  aDocument('affald', 'Affaldsordningen', { also: ['en pose til bioaffald'] }),
  aDocument('tank', 'Septiktank', { also: ['tømning af den'] }),
  aDocument('penge', 'Sygedagpenge'),
  aDocument('byggeri', 'Byggetilladelse', { also: ['byggesager', 'byggeplads'] }),
  aDocument('mitid', 'MitID på mobilen'),
  aDocument('kort', 'Gult sundhedskort'),
  aDocument('bog', 'Lån af bøger'),
])
const synonyms = createSynonyms([
  ['MitID', 'NemID'],
  ['gult kort', 'sundhedskort', 'sygesikringsbevis'],
])
const asked = (q: string, isUnfinished = false): Understanding => understand({ collection, synonyms }, q, isUnfinished)
const word = (q: string, at = 0, isUnfinished = false): AskedWord => {
  const found = asked(q, isUnfinished).words.at(at)
  if (!found) throw new Error(`no word ${at} in ${q}`)
  return found
}
const found = (options: readonly Option[], how: How): Option[] => options.filter((option) => option.how === how)
const ways = ({ options }: Pick<AskedWord, 'options'>): How[] => [...new Set(options.map(({ how }) => how))]
const weightOf = (q: string, term: string): number => asked(q).weights.get(term) ?? 0

describe('a word of a question', () => {
  test('is found as itself in any form', () => {
    expect(word('Passene').options).toEqual([{ term: 'pas', how: 'word', weight: 1 }])
    expect(word('bogens').options).toEqual([{ term: 'bog', how: 'word', weight: 1 }])
  })

  test('that is a compound is found by its parts, too, for less', () => {
    const { options } = word('affaldsordning')
    expect(options.map(({ term, how }) => [term, how])).toEqual([
      ['affaldsordning', 'word'],
      ['affald', 'part'],
      ['ordning', 'part'],
    ])
    expect(found(options, 'part').every(({ weight }) => weight > 0 && weight < 1)).toBe(true)
  })

  test('is worth little when it is named only to say that something else is meant', () => {
    const [set, meant] = [
      weightOf('det er ikke bog, det er pas', 'bog'),
      weightOf('det er ikke bog, det er pas', 'pas'),
    ]
    expect(meant).toBe(1)
    expect(set).toBeGreaterThan(0)
    expect(set).toBeLessThan(0.5)
    expect(weightOf('kan ikke hente min bog, hvad så', 'bog')).toBeGreaterThan(set)
  })

  test('that the knowledge has not is found by its parts for more', () => {
    const [known] = found(word('affaldsordning').options, 'part')
    const [unknown] = found(word('affaldsgebyr').options, 'part')
    expect(unknown).toMatchObject({ term: 'affald' })
    expect(unknown?.weight).toBeGreaterThan(known?.weight ?? 1)
    expect(unknown?.weight).toBeLessThan(1)
  })

  test('is parted into words of the knowledge that no lexicon has', () => {
    const own = createCollection([aDocument('a', 'Zorkanlæg'), aDocument('b', 'bremsning')])
    const terms = (q: string): string[] =>
      understand({ collection: own, synonyms }, q, false).words.flatMap(({ options }) =>
        options.map(({ term }) => term),
      )
    expect(terms('zorkanlægsbremsning')).toEqual(['zorkanlæg', 'bremsning'])
    expect(terms('zorkanlægbremsning')).toEqual(['zorkanlæg', 'bremsning'])
    expect(terms('zorkanlægxbremsning')).toEqual([])
  })

  test('that names an action is found by its verb, too', () => {
    const own = createCollection([aDocument('a', 'Hvordan melder vi at vi flytter?')])
    const { words } = understand({ collection: own, synonyms }, 'flytningen', false)
    expect(words[0]?.options).toMatchObject([{ term: 'flyt', how: 'part' }])
  })

  test('is corrected when nothing has it', () => {
    const { options } = word('byggetiladelse')
    expect(ways({ options })).toEqual(['spelling'])
    expect(options[0]).toMatchObject({ term: 'byggetillad', how: 'spelling', through: 'byggetilladelse' })
    expect(options.map(({ term }) => term)).toEqual(['byggetillad', 'byg', 'tillad'])
    expect(options.every(({ weight }) => weight > 0 && weight < 1)).toBe(true)
  })

  test('is worth less the more slips it has, and less by its parts', () => {
    const [one, part] = word('byggetiladelse').options
    const [two] = word('bygetiladelse').options
    expect(two).toMatchObject({ term: 'byggetillad' })
    expect(two?.weight).toBeLessThan(one?.weight ?? 0)
    expect(part?.weight).toBeLessThan(one?.weight ?? 0)
  })

  test('is worth less for the second likeliest spelling', () => {
    const own = createCollection([aDocument('a', 'kanal kanal kabal')])
    const [first, second] = understand({ collection: own, synonyms }, 'kazal', false).words[0]?.options ?? []
    expect([first?.through, second?.through]).toEqual(['kanal', 'kabal'])
    expect(second?.weight).toBeLessThan(first?.weight ?? 0)
  })

  test.each([
    ['a word that the knowledge has', 'hunde'],
    ['another form of one', 'hundes'],
    ['a compound of words that it has', 'buskort'],
    ['a number', '2026'],
    ['a short word', 'xyz'],
  ])('is not corrected when it is %s', (_, q) => {
    const own = createCollection([aDocument('a', 'hunde bunde hundet'), aDocument('b', 'bus kort huskort 2025 xyzo')])
    const { words } = understand({ collection: own, synonyms }, q, false)
    expect(words.flatMap(ways)).not.toContain('spelling')
  })

  test('is corrected for the first words of a question only: eight searches for spellings', () => {
    const { words } = asked(Array.from({ length: 12 }, () => 'byggetiladelse').join(' '))
    expect(words.map(({ options }) => options.length > 0)).toEqual(words.map((_, at) => at < 8))
  })

  test('is found by what means the same', () => {
    const [option] = word('NemID').options
    expect(option).toMatchObject({ term: 'mitid', how: 'synonym', through: 'MitID' })
    expect(option?.weight).toBeGreaterThan(0)
    expect(option?.weight).toBeLessThan(1)
  })

  test('that the knowledge has is worth more than what means the same', () => {
    const known = found(word('mitid').options, 'synonym')[0]
    const unknown = found(word('nemid').options, 'synonym')[0]
    expect(known).toMatchObject({ term: 'nemid' })
    expect(known?.weight).toBeLessThan(unknown?.weight ?? 0)
  })

  test('of a phrase that means the same counts for less than a single word', () => {
    const options = found(word('sygesikringsbevis').options, 'synonym')
    const weights = new Map(options.map(({ term, weight }) => [term, weight]))
    expect([...weights.keys()].toSorted()).toEqual(['gul', 'kort', 'sundhedskort'])
    expect(weights.get('gul')).toBe(weights.get('kort'))
    expect(weights.get('gul')).toBeLessThan(weights.get('sundhedskort') ?? 0)
  })

  test('stands with every other word of its phrase for what means the same', () => {
    const { words } = asked('mit gule kort er væk')
    const bySynonym = words.filter((one) => ways(one).includes('synonym'))
    expect(bySynonym.map((one) => one.word)).toEqual(['gule', 'kort'])
  })

  test.each([
    ['syge dagpenge', 'sygedagpenge'],
    ['bygge tilladelse', 'byggetilladelse'],
    ['affald ordningen', 'affaldsordningen'],
  ])('is joined with its neighbour: %s', (q, through) => {
    for (const at of [0, 1]) {
      expect(found(word(q, at).options, 'joined')).toMatchObject([{ through, weight: 1 }])
    }
  })

  test('is not joined over another word or with a word of two letters', () => {
    expect(ways(word('syge og dagpenge'))).not.toContain('joined')
    const own = createCollection([aDocument('a', 'byplan')])
    expect(understand({ collection: own, synonyms }, 'by plan', false).weights.has('byplan')).toBe(false)
  })

  test.each(['', '   ', '?!', '🙂'])('is not there in %j', (q) => {
    expect(asked(q)).toEqual({ words: [], order: [], weights: new Map(), telling: '' })
  })

  test.each(['xyzzy', 'constructor', '__proto__'])('may be found by nothing: %s', (q) => {
    expect(asked(q).weights).toEqual(new Map())
  })
})

describe('the last word while someone types', () => {
  const unfinished = (q: string, at = -1): Option[] => [...word(q, at, true).options]

  test('may become every word that begins so, and its parts for less', () => {
    const options = unfinished('byggetilla')
    expect(options).toMatchObject([
      { term: 'byggetillad', how: 'unfinished', through: 'byggetilladelse' },
      { term: 'byg', how: 'unfinished' },
      { term: 'tillad', how: 'unfinished' },
    ])
    expect(options[1]?.weight).toBeLessThan(options[0]?.weight ?? 0)
  })

  test('is worth less for each when it may become many', () => {
    const through = (options: Option[], name: string): number =>
      options.find((option) => option.through === name)?.weight ?? 0
    expect(through(unfinished('bygge'), 'byggetilladelse')).toBeGreaterThan(0)
    expect(through(unfinished('bygge'), 'byggetilladelse')).toBeLessThan(
      through(unfinished('byggetilla'), 'byggetilladelse'),
    )
  })

  test('may be whole already', () => {
    expect(found(unfinished('pas'), 'word')).toMatchObject([{ term: 'pas' }])
    expect(unfinished('pas').find(({ through }) => through === 'pas')?.weight).toBe(1)
  })

  test('is not corrected yet, but those before it are', () => {
    expect(unfinished('byggetiladelse')).toEqual([])
    expect(ways(word('byggetiladelse pas', 0, true))).toEqual(['spelling'])
  })

  test('is the only one that may be unfinished, and only then', () => {
    expect(ways(word('byggetilla pas', 0, true))).not.toContain('unfinished')
    expect(ways(word('byggesa', 0, false))).not.toContain('unfinished')
  })

  test('may become no more than a few words', () => {
    const own = createCollection([aDocument('a', Array.from({ length: 50 }, (_, at) => `emne${at}`).join(' '))])
    const { words } = understand({ collection: own, synonyms }, 'emn', true)
    expect(words[0]?.options.length).toBeGreaterThan(1)
    expect(words[0]?.options.length).toBeLessThan(20)
  })
})

describe('a word weighs less', () => {
  test('by its worth, which every way of finding it holds', () => {
    expect(word('pas').worth).toBe(1)
    const denied = word('ikke pas', 1)
    expect(denied.worth).toBeLessThan(1)
    expect(denied.options).toMatchObject([{ term: 'pas', weight: denied.worth }])
  })

  test('when it is one of grammar, in Danish or English', () => {
    expect(weightOf('har', 'har')).toBeGreaterThan(0)
    expect(weightOf('har', 'har')).toBeLessThan(weightOf('pas', 'pas'))
    expect(weightOf('the', 'the')).toBeGreaterThan(0)
    expect(weightOf('the', 'the')).toBeLessThan(weightOf('lost', 'lost'))
  })

  test.each(['ikke', 'ingen', 'hverken', 'not'])('just after %s', (negation) => {
    expect(weightOf(`${negation} pas`, 'pas')).toBeGreaterThan(0)
    expect(weightOf(`${negation} pas`, 'pas')).toBeLessThan(weightOf('pas', 'pas'))
    expect(weightOf(`${negation} noget pas`, 'pas')).toBe(weightOf(`${negation} pas`, 'pas'))
  })

  test('no longer when the negation is further away or comes after', () => {
    expect(weightOf('ikke længere noget pas', 'pas')).toBe(weightOf('pas', 'pas'))
    expect(weightOf('pas ikke', 'pas')).toBe(weightOf('pas', 'pas'))
  })

  test('in every way it is found', () => {
    const plain = word('affaldsordning').options
    const denied = word('ikke affaldsordning', 1).options
    expect(denied.map(({ term }) => term)).toEqual(plain.map(({ term }) => term))
    expect(denied.every(({ weight }, at) => weight < (plain[at]?.weight ?? 0))).toBe(true)
  })

  test('not when it stands there once more without the negation', () => {
    expect(weightOf('pas ikke pas', 'pas')).toBe(weightOf('pas', 'pas'))
  })
})

describe('what was understood', () => {
  test('keeps the terms in their order, repeated ones too', () => {
    expect(asked('Bøgerne og passet til bogen').order).toEqual(['bog', 'og', 'pas', 'til', 'bog'])
  })

  test('weighs every term once, by the most it is worth', () => {
    const { words, weights } = asked('affaldsordning affald')
    const most = Math.max(
      ...words.flatMap(({ options }) => options.filter(({ term }) => term === 'affald')).map(({ weight }) => weight),
    )
    expect(weights.get('affald')).toBe(most)
    expect(most).toBe(1)
    expect([...weights.keys()].toSorted()).toEqual(['affald', 'affaldsordning', 'ordning'])
  })

  test('weighs no term over 1.2', () => {
    const all = [...asked('byggetilladelse syge dagpenge gult kort nemid affaldso', true).weights.values()]
    expect(all.every((weight) => weight > 0 && weight <= 1.2)).toBe(true)
  })

  test('tells the words by which the question is known again', () => {
    expect(asked('Hvor får jeg nye bøger?').telling).toBe(tellingWords('bogen nye'))
  })

  // Seen: a search for a whole page of letters must not keep the others waiting.
  test.each([
    ['one word', 'a'.repeat(2000)],
    ['known words', 'pas '.repeat(500)],
    ['single letters', 'x '.repeat(1000)],
    ['misspelled words', 'byggetiladelsee '.repeat(125)],
    ['joined parts', 'affaldsordning'.repeat(143).slice(0, 2000)],
  ])('is bounded for 2,000 letters of %s', (_, q) => {
    const { words, order, weights } = asked(q, true)
    expect(q).toHaveLength(2000)
    expect(words.length).toBeLessThanOrEqual(60)
    expect(order).toHaveLength(words.length)
    expect(words.every((one) => one.word.length <= 40)).toBe(true)
    expect(weights.size).toBeLessThan(500)
  })

  // Seen: a question of more words than are read was settled under all of them and looked up under the first.
  test('tells a long question as it was learned', () => {
    const long = Array.from(
      { length: 70 },
      (_, at) => `emne${String.fromCodePoint(97 + (at % 26)).repeat(2 + at / 26)}`,
    ).join(' ')
    const learned = createLearned([{ q: long, article: 'pas', times: 3 }])
    expect(fold(long).split(' ')).toHaveLength(70)
    expect(learned.sameWords('pas', asked(long).telling)).toBeGreaterThan(0)
  })
})
