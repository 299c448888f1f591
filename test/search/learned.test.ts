import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SettledUse } from '../../server/articles/searcher.ts'
import { createLearned, tellingWords } from '../../server/search/learned.ts'

const settled = (q: string, article: string, times = 1): SettledUse => ({ q, article, times })
const forSame = (uses: readonly SettledUse[], article: string, q: string): number =>
  createLearned(uses).sameWords(article, tellingWords(q))

describe('what was learned', () => {
  test.each([
    ['the same words', 'nyt pas'],
    ['another order', 'pas nyt'],
    ['another form', 'Nyt passet'],
    ['words of grammar around them', 'hvordan får jeg et nyt pas?'],
    ['a word twice', 'pas, nyt pas'],
    ['other letters for the same', 'NYT PAS!'],
  ])('counts for %s', (_, q) => {
    expect(forSame([settled('nyt pas', 'pas')], 'pas', q)).toBeGreaterThan(0)
  })

  test.each(['pas', 'nyt pas barn', 'kørekort', 'nytpas'])('does not count for other words: %s', (q) => {
    expect(forSame([settled('nyt pas', 'pas')], 'pas', q)).toBe(0)
  })

  test('counts for the article that it was settled with', () => {
    const uses = [settled('nyt pas', 'pas')]
    expect(forSame(uses, 'pas-barn', 'nyt pas')).toBe(0)
    expect(createLearned(uses).askedOften('pas-barn')).toBe(0)
  })

  test('keeps articles apart whose ids begin alike', () => {
    expect(forSame([settled('barn nyt', 'pas')], 'pas barn', 'nyt')).toBeGreaterThanOrEqual(0)
    expect(forSame([settled('nyt', 'pas-barn')], 'pas', 'barn nyt')).toBe(0)
  })

  test('counts more the more often it was settled', () => {
    const of = (times: number): number => forSame([settled('nyt pas', 'pas', times)], 'pas', 'nyt pas')
    expect(of(3)).toBeGreaterThan(of(1))
    expect(of(3) - of(1)).toBeCloseTo(of(7) - of(3))
  })

  test('adds up what was settled in other words of the same', () => {
    const once = [settled('nyt pas', 'pas', 3)]
    const parts = [settled('nyt pas', 'pas', 1), settled('passene nyt', 'pas', 2)]
    expect(forSame(parts, 'pas', 'nyt pas')).toBe(forSame(once, 'pas', 'nyt pas'))
  })

  test('counts what is asked for often in whatever words', () => {
    const uses = [settled('nyt pas', 'pas', 2), settled('rejse', 'pas', 2), settled('hund', 'hund', 3)]
    const { askedOften } = createLearned(uses)
    expect(askedOften('pas')).toBeGreaterThan(askedOften('hund'))
    expect(askedOften('hund')).toBeGreaterThan(0)
  })

  test('stays between 0 and 2, and 0 and 0.2', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const learned = createLearned([settled('nyt pas', 'pas', one), settled('pas nyt', 'pas', other)])
        const [same, often] = [learned.sameWords('pas', tellingWords('nyt pas')), learned.askedOften('pas')]
        return same >= 0 && same <= 2 && often >= 0 && often <= 0.2
      }),
    )
    const most = createLearned([settled('nyt pas', 'pas', 1_000_000_000)])
    expect(most.sameWords('pas', tellingWords('nyt pas'))).toBe(2)
    expect(most.askedOften('pas')).toBe(0.2)
  })

  test('is nothing at first, for no times and for names of JavaScript', () => {
    const none = createLearned([settled('nyt pas', 'pas', 0)])
    expect(none.sameWords('pas', tellingWords('nyt pas'))).toBe(0)
    expect(none.askedOften('pas')).toBe(0)
    expect(createLearned([]).askedOften('constructor')).toBe(0)
    expect(createLearned([]).sameWords('__proto__', '')).toBe(0)
  })

  test('is the same whether the words of the questions are known or not', () => {
    const known = new Map<string, string>()
    createLearned([settled('nyt pas', 'pas'), settled('gammel bil', 'bil')], known)
    expect(known).toEqual(
      new Map([
        ['nyt pas', tellingWords('nyt pas')],
        ['gammel bil', tellingWords('gammel bil')],
      ]),
    )
    const again = createLearned([settled('nyt pas', 'pas'), settled('ny hund', 'hund')], known)
    expect(again.sameWords('pas', tellingWords('pas nyt'))).toBeGreaterThan(0)
    expect(again.sameWords('hund', tellingWords('ny hund'))).toBeGreaterThan(0)
    expect([...known.keys()]).toEqual(['nyt pas', 'ny hund'])
  })

  // Seen: what was settled for `hvem er du` counted for every question of grammar alone, and for an empty one.
  test.each(['hvor må jeg få det', '?'])('does not count for other words of grammar: %s', (q) => {
    expect(forSame([settled('hvem er du', 'pas')], 'pas', q)).toBe(0)
  })
})

describe('tellingWords', () => {
  test('are the terms without grammar, each once, in the order of the alphabet', () => {
    expect(tellingWords('Hvor er børnene og bøgerne til barnet?')).toBe('barn bog')
    expect(tellingWords('where is my passport')).toBe(tellingWords('passport'))
  })

  test('keep numbers', () => {
    expect(tellingWords('paragraf 41')).toBe('41 paragraf')
  })

  test('are the same of every order of the words', () => {
    const words = fc.shuffledSubarray(['nyt', 'pas', 'barn', 'rejse', 'hvor', 'KORT'], { minLength: 1 })
    fc.assert(fc.property(words, (all) => tellingWords(all.join(' ')) === tellingWords(all.toReversed().join(' '))))
  })
})
