import { describe, expect, test } from 'vitest'
import { figuresOf, type Judged } from './metrics.ts'

function aJudged(found: readonly string[], expected: readonly string[], answered = true): Judged {
  return { style: 'plain', found, expected: new Set(expected), answered }
}

const figureOf = (found: readonly string[], expected: readonly string[]) => figuresOf([aJudged(found, expected)])
/** Eleven wrong articles, to push the right one down. */
const wrong = Array.from({ length: 11 }, (_, at) => `w${at}`)

describe('figuresOf', () => {
  test('is all ones for the right article on top', () => {
    expect(figureOf(['a', 'b'], ['a'])).toEqual({ n: 1, success1: 1, success3: 1, mrr10: 1, ndcg10: 1, refused: 0 })
  })

  test.each([
    ['second', 1, 0, 1, 0.5, 0.6309],
    ['third', 2, 0, 1, 0.3333, 0.5],
    ['fourth', 3, 0, 0, 0.25, 0.4307],
    ['tenth', 9, 0, 0, 0.1, 0.2891],
    ['eleventh', 10, 0, 0, 0, 0],
  ])('goes by the rank: %s', (_, above, success1, success3, mrr10, ndcg10) => {
    const figures = figureOf([...wrong.slice(0, above), 'a'], ['a'])
    expect(figures).toMatchObject({ success1, success3 })
    expect(figures.mrr10).toBeCloseTo(mrr10, 4)
    expect(figures.ndcg10).toBeCloseTo(ndcg10, 4)
  })

  test('is all zeros when the article was not found, or nothing was', () => {
    const zeros = { n: 1, success1: 0, success3: 0, mrr10: 0, ndcg10: 0, refused: 0 }
    expect(figureOf(['b', 'c'], ['a'])).toEqual(zeros)
    expect(figureOf([], ['a'])).toEqual(zeros)
  })

  test('goes by the best of several expected articles, and gains by each', () => {
    const figures = figureOf(['x', 'b', 'a'], ['a', 'b'])
    expect(figures).toMatchObject({ success1: 0, success3: 1, mrr10: 0.5 })
    // (1/log2(3) + 1/log2(4)) ÷ (1/log2(2) + 1/log2(3)) = 1.1309 ÷ 1.6309
    expect(figures.ndcg10).toBeCloseTo(0.6934, 4)
  })

  test('gives less than one when one of two expected articles is missing', () => {
    // 1 ÷ (1 + 1/log2(3)) = 1 ÷ 1.6309
    expect(figureOf(['a'], ['a', 'b']).ndcg10).toBeCloseTo(0.6131, 4)
  })

  test('expects no more than ten articles among the first ten', () => {
    const many = Array.from({ length: 12 }, (_, at) => `a${at}`)
    expect(figureOf(many, many).ndcg10).toBeCloseTo(1, 10)
  })

  test('takes the mean over the queries', () => {
    const figures = figuresOf([
      aJudged(['a'], ['a']),
      aJudged(['b', 'a'], ['a'], false),
      aJudged(['b', 'c', 'd', 'a'], ['a']),
      aJudged([], ['a'], false),
    ])
    expect(figures).toMatchObject({ n: 4, success1: 0.25, success3: 0.5, mrr10: 0.4375, refused: 0.5 })
    // (1 + 0.6309 + 0.4307 + 0) ÷ 4
    expect(figures.ndcg10).toBeCloseTo(0.5154, 4)
  })

  test('is all zeros over no queries', () => {
    expect(figuresOf([])).toEqual({ n: 0, success1: 0, success3: 0, mrr10: 0, ndcg10: 0, refused: 0 })
  })
})
