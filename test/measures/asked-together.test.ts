import { describe, expect, test } from 'vitest'
import { createAskedTogether, type AskedTogether } from '../../server/measures/asked-together.ts'

/** Counts contacts given as their articles and how many such contacts there were. */
function counted(contacts: readonly (readonly [articles: readonly string[], times: number])[]): AskedTogether {
  const together = createAskedTogether()
  for (const [articles, times] of contacts) for (let at = 0; at < times; at++) together.count(articles)
  return together
}

describe('what is asked together', () => {
  test('is what more than chance has it, both ways, with the number of contacts', () => {
    // A with B: G² is 15.44 (log-likelihood.test.ts), C with D likewise well above 10.83.
    const together = counted([
      [['a', 'b'], 3],
      [['c', 'd'], 5],
    ])
    expect(together.with('a')).toEqual([{ article: 'b', times: 3 }])
    expect(together.with('b')).toEqual([{ article: 'a', times: 3 }])
    expect(together.with('d')).toEqual([{ article: 'c', times: 5 }])
  })

  test('is not what is merely asked often', () => {
    const others = Array.from({ length: 20 }, (_, at) => [[`x${at}`, 'popular'], 3] as const)
    const together = counted([[['a', 'b'], 3], [['a', 'popular'], 3], ...others])
    // Of 132 pairs 6 have A and 63 the popular one: 2.9 together by chance, and 3 came; of B 0.1 by chance.
    expect(together.with('a')).toEqual([{ article: 'b', times: 3 }])
  })

  test('names nothing from fewer than three contacts, and nothing from an empty log', () => {
    const together = counted([
      [['a', 'b'], 2],
      [['c', 'd'], 50],
    ])
    expect(together.with('a')).toEqual([])
    expect(together.with('unknown')).toEqual([])
  })

  test('names nothing while only one pair was ever asked: there is nothing to compare it with', () => {
    expect(counted([[['a', 'b'], 3]]).with('a')).toEqual([])
  })

  test('names at most four, the surest first', () => {
    const others = ['b', 'c', 'd', 'e', 'f'].map((other, at) => [['a', other], 4 + at] as const)
    const together = counted([...others, [['y', 'z'], 60]])
    expect(together.with('a').map(({ article }) => article)).toEqual(['f', 'e', 'd', 'c'])
  })

  test('counts an article once a contact, and leaves out contacts longer than one citizen’s situation', () => {
    const long = Array.from({ length: 13 }, (_, at) => `long${at}`)
    const together = counted([
      [['a', 'b', 'a', 'b'], 3],
      [['c', 'd'], 9],
      [long, 9],
    ])
    expect(together.with('a')).toEqual([{ article: 'b', times: 3 }])
    expect(together.with('long0')).toEqual([])
  })
})
