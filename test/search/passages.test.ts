import { describe, expect, test } from 'vitest'
import { bestSection } from '../../server/search/passages.ts'
import type { SectionTerms } from '../../server/search/segment.ts'

const section = (code: string, ...terms: string[]): SectionTerms => ({ code, holds: (term) => terms.includes(term) })
/** Every term tells the same. */
const asked = (...terms: string[]): Map<string, number> => new Map(terms.map((term) => [term, 1]))

describe('bestSection', () => {
  test('is the spoken answer when it holds as much as the others', () => {
    const sections = [section('price', 'pas', 'koster'), section('spoken', 'pas', 'koster')]
    expect(bestSection(sections, asked('pas', 'koster'))).toBe('spoken')
  })

  test('is the spoken answer when another holds only a little more', () => {
    const sections = [section('spoken', 'a', 'b', 'c', 'd'), section('price', 'a', 'b', 'c', 'd', 'e')]
    expect(bestSection(sections, asked('a', 'b', 'c', 'd', 'e'))).toBe('spoken')
  })

  test('is another that clearly holds more', () => {
    const sections = [section('spoken', 'pas'), section('price', 'pas', 'koster', 'barn')]
    expect(bestSection(sections, asked('pas', 'koster', 'barn'))).toBe('price')
  })

  test('is another that holds anything when the spoken answer holds nothing', () => {
    expect(bestSection([section('spoken'), section('price', 'koster')], asked('koster'))).toBe('price')
  })

  test('goes by how much a term tells, not by how many there are', () => {
    const sections = [section('spoken', 'få', 'til'), section('price', 'koster')]
    const terms = (koster: number) =>
      new Map([
        ['få', 0.2],
        ['til', 0.2],
        ['koster', koster],
      ])
    expect(bestSection(sections, terms(3))).toBe('price')
    expect(bestSection(sections, terms(0.4))).toBe('spoken')
  })

  test('is the one of several others that holds most', () => {
    const sections = [
      section('spoken'),
      section('price', 'a'),
      section('documents', 'a', 'b'),
      section('deadline', 'a'),
    ]
    expect(bestSection(sections, asked('a', 'b'))).toBe('documents')
  })

  test.each(['sources', 'internal'])('is never %s', (code) => {
    expect(bestSection([section('spoken'), section(code, 'a', 'b')], asked('a', 'b'))).toBe('spoken')
    expect(bestSection([section(code, 'a'), section('price')], asked('a'))).toBe('price')
  })

  test.each(['steps', 'onward'])('is seldom %s, which is for the employee', (code) => {
    const both = ['a', 'b']
    expect(bestSection([section('spoken'), section(code, ...both), section('price', 'a')], asked(...both))).toBe(
      'price',
    )
    expect(bestSection([section('spoken', 'a'), section(code, ...both)], asked(...both))).toBe('spoken')
    expect(bestSection([section('spoken'), section(code, ...both)], asked(...both))).toBe(code)
  })

  test('is the spoken answer when nothing was asked', () => {
    expect(bestSection([section('price', 'a'), section('spoken', 'b')], new Map())).toBe('spoken')
  })

  test('is the first section of an article that has no spoken answer and holds nothing', () => {
    expect(bestSection([section('internal'), section('price'), section('deadline')], asked('x'))).toBe('price')
  })

  test.each([[[]], [['sources', 'internal']]])(
    'is the spoken answer of an article with no section to show: %j',
    (codes) => {
      expect(
        bestSection(
          codes.map((code) => section(code, 'a')),
          asked('a'),
        ),
      ).toBe('spoken')
    },
  )
})
