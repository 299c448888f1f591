import { describe, expect, test } from 'vitest'
import { SeededSample } from '../../server/measures/seeded-sample.ts'

const cases = Array.from({ length: 5000 }, (_, at) => ({ id: `q${at + 1}`, seq: at + 1 }))

function drawnOf(seed: number, parts = 1): readonly string[] {
  const sample = new SeededSample(50, seed)
  const size = cases.length / parts
  for (let part = 0; part < parts; part += 1) sample.add(cases.slice(part * size, (part + 1) * size))
  return sample.drawn
}

describe('SeededSample', () => {
  test('gives the same for the same seed, however the cases come', () => {
    expect(drawnOf(7)).toHaveLength(50)
    expect(new Set(drawnOf(7)).size).toBe(50)
    expect(drawnOf(7, 10)).toEqual(drawnOf(7))
  })

  test('gives another for another seed', () => {
    expect(drawnOf(8).filter((id) => drawnOf(7).includes(id)).length).toBeLessThan(5)
  })

  test('draws every case as often as any other', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let seed = 0; seed < 400; seed += 1) {
      for (const id of drawnOf(seed)) {
        const tenth = Math.floor((Number(id.slice(1)) - 1) / 500)
        tenths[tenth] = (tenths[tenth] ?? 0) + 1
      }
    }
    // 20,000 draws: 2,000 in each tenth, with a standard deviation of 42.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(170)
  })

  test('gives all of them where there are not more', () => {
    const sample = new SeededSample(50, 1)
    sample.add(cases.slice(0, 12))
    expect(sample.drawn.toSorted()).toEqual(
      cases
        .slice(0, 12)
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(sample.seen).toBe(12)
  })
})
