import { describe, expect, test } from 'vitest'
import type { Article } from '../../server/contract/article.ts'
import type { SearchExplanation } from '../../server/contract/search.ts'
import { nearestOf } from '../../server/desk/nearest.ts'

type Word = SearchExplanation['words'][number]

function aWord(word: string, ...options: Partial<Word['options'][number]>[]): Word {
  const whole = { term: word, how: 'word', through: null, weight: 1, articles: 5 } as const
  return { word, telling: 1, options: options.map((option) => ({ ...whole, ...option })) }
}

function owned(...departments: (string | null)[]): Article[] {
  return departments.map((code) => ({ department: code && { code, name: code.toUpperCase(), url: null } }) as Article)
}

describe('what is nearest', () => {
  test('tells known words from unknown ones, and leaves out words of grammar', () => {
    const words = [
      aWord('kan', {}),
      aWord('drone', {}),
      aWord('xylofon'),
      aWord('flyve', { articles: 0 }),
      aWord('septiktank', { how: 'part', articles: 2 }),
    ]
    expect(nearestOf(words, [])).toMatchObject({ words: ['drone', 'septiktank'], unknown: ['xylofon', 'flyve'] })
  })

  test('says what a misspelled word was taken for, the likeliest spelling first', () => {
    const spelled = { how: 'spelling', articles: 3 } as const
    const word = aWord(
      'tiladelse',
      { ...spelled, through: 'ladelse', weight: 0.2 },
      { ...spelled, through: 'tilladelse' },
    )
    expect(nearestOf([word], [])).toMatchObject({
      words: [],
      meant: [{ word: 'tiladelse', as: 'tilladelse' }],
      unknown: [],
    })
  })

  test.each([
    [['miljoe', 'miljoe', 'skat'], 'miljoe'],
    [['skat', 'miljoe'], 'skat'],
    [['a', 'b', 'c'], undefined],
    [[null, null, 'a'], undefined],
    [[], undefined],
    [['a', 'a', 'b', 'c', 'd', 'b', 'b', 'b'], undefined],
  ])('takes %j to belong to %s', (departments, owner) => {
    expect(nearestOf([], owned(...departments)).department?.code).toBe(owner)
  })
})
