import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCollection } from '../../server/search/collection.ts'
import { confidenceOf, isClose, logLengthOf, scoreAbove, whollyNamed } from '../../server/search/confidence.ts'
import type { Candidate } from '../../server/search/rank.ts'
import type { Understanding } from '../../server/search/understand.ts'
import { closeUnder, featureNames, type Features } from '../../server/search/weights.ts'
import { aDocument } from './a-document.ts'

const [part] = createCollection([aDocument('pas', 'Nyt pas', { also: ['rejse'] })]).parts
const noFeatures = Object.fromEntries(featureNames.map((name) => [name, 0])) as unknown as Features

function aCandidate(score: number, features: Partial<Features> = {}): Candidate {
  if (!part) throw new Error('no part')
  return { article: 'pas', part, at: 0, features: { ...noFeatures, ...features }, score }
}
function asked(length: number): Understanding {
  const words = Array.from({ length }, () => ({ word: 'pas', worth: 1, options: [] }))
  return { words, order: words.map(() => 'pas'), weights: new Map(), telling: '' }
}

describe('confidenceOf', () => {
  test('is 0 when nothing was found', () => {
    expect(confidenceOf(asked(3), [], undefined)).toBe(0)
    expect(confidenceOf(asked(3), [], aCandidate(10))).toBe(0)
  })

  test('is a share, whatever speaks for the first', () => {
    const number = fc.double({ min: 0, max: 50, noNaN: true })
    const features = fc.record({ covered: number, named: number, words: number, pairs: number, settled: number })
    fc.assert(
      fc.property(fc.nat(60), features, number, fc.option(number), (length, own, score, other) => {
        const outside = other === null ? undefined : aCandidate(other)
        const confidence = confidenceOf(asked(length), [aCandidate(score, own)], outside)
        return confidence >= 0 && confidence <= 1
      }),
    )
  })

  test('goes by the first candidate only', () => {
    const first = aCandidate(9, { covered: 0.7, named: 0.5 })
    const alone = confidenceOf(asked(3), [first], undefined)
    expect(confidenceOf(asked(3), [first, aCandidate(8.9, { covered: 1 })], undefined)).toBe(alone)
    expect(confidenceOf(asked(3), [aCandidate(8.9, { covered: 1 }), first], undefined)).not.toBe(alone)
  })

  test('takes no outside for an outside of nothing', () => {
    const first = aCandidate(4, { covered: 0.7 })
    expect(confidenceOf(asked(3), [first], undefined)).toBe(confidenceOf(asked(3), [first], aCandidate(0)))
    expect(confidenceOf(asked(3), [first], aCandidate(3))).not.toBe(confidenceOf(asked(3), [first], undefined))
  })
})

describe('logLengthOf', () => {
  test('is 0 for a word or none, and grows alike with each doubling', () => {
    expect(logLengthOf(asked(0))).toBe(0)
    expect(logLengthOf(asked(1))).toBe(0)
    expect(logLengthOf(asked(2))).toBeGreaterThan(0)
    expect(logLengthOf(asked(8)) - logLengthOf(asked(4))).toBeCloseTo(logLengthOf(asked(2)))
  })
})

describe('scoreAbove', () => {
  test('is how far the first stands above the outside, or below it', () => {
    expect(scoreAbove(aCandidate(7), aCandidate(4))).toBe(3)
    expect(scoreAbove(aCandidate(4), aCandidate(7))).toBe(-3)
    expect(scoreAbove(aCandidate(4), undefined)).toBe(4)
  })

  test('stays between -10 and 10', () => {
    expect(scoreAbove(aCandidate(50), aCandidate(1))).toBe(10)
    expect(scoreAbove(aCandidate(1), aCandidate(50))).toBe(-10)
  })
})

describe('whollyNamed', () => {
  const named = (share: number): number => whollyNamed(aCandidate(0, { named: share }))

  test('is 1 when titles and keywords name all of the question, and 0 when they name none', () => {
    expect(named(1)).toBe(1)
    expect(named(0)).toBe(0)
  })

  test('is a share that falls with what they leave out', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [named(Math.min(a, b)), named(Math.max(a, b))]
        return less >= 0 && less <= more && more <= 1
      }),
    )
    expect(named(0.99)).toBeLessThan(named(1))
  })
})

describe('isClose', () => {
  test('is so when the second stands near the first', () => {
    expect(isClose([aCandidate(9), aCandidate(9)])).toBe(true)
    expect(isClose([aCandidate(9), aCandidate(9 - closeUnder / 2)])).toBe(true)
    expect(isClose([aCandidate(9), aCandidate(9 - closeUnder * 2)])).toBe(false)
  })

  test('is not so without a second, nor by the third', () => {
    expect(isClose([])).toBe(false)
    expect(isClose([aCandidate(9)])).toBe(false)
    expect(isClose([aCandidate(9), aCandidate(9 - closeUnder * 2), aCandidate(9 - closeUnder * 2)])).toBe(false)
  })
})
