import { describe, expect, test } from 'vitest'
import { readYaml, type YamlText } from '../../server/articles/read-yaml.ts'
import type { KnowledgeFault } from '../../server/contract/article.ts'

function read(text: string, firstLine?: number): YamlText {
  const result = readYaml({ path: 'a.yaml', text }, text, firstLine)
  if (Array.isArray(result)) throw new Error(`unexpected faults: ${JSON.stringify(result)}`)
  return result
}

function faultsOf(text: string, firstLine?: number): readonly KnowledgeFault[] {
  const result = readYaml({ path: 'a.yaml', text }, text, firstLine)
  return Array.isArray(result) ? result : []
}

describe('readYaml', () => {
  test('gives plain values', () => {
    expect(read('a: 1\nb: [æøå, "2"]\nc: { d: true, e: null }\n').value).toEqual({
      a: 1,
      b: ['æøå', '2'],
      c: { d: true, e: null },
    })
  })

  test('leaves a day, a KLE number and a yes as the words they are', () => {
    expect(read('reviewed: 2026-11-20\nkle: 23.09.02\nanswer: ja\nold: yes').value).toEqual({
      reviewed: '2026-11-20',
      kle: '23.09.02',
      answer: 'ja',
      old: 'yes',
    })
  })

  test.each(['', '# kun en bemærkning\n', '\n\n'])('finds nothing in %j', (text) => {
    expect(read(text).value).toBeNull()
  })

  test('knows the line of a value, of a list entry and of its parts', () => {
    const yaml = read('x: 1\na:\n  - b: 1\n    c: 2\n\n  - b: 3\n')
    expect(yaml.lineOf(['x'])).toBe(1)
    expect(yaml.lineOf(['a', 0, 'b'])).toBe(3)
    expect(yaml.lineOf(['a', 0, 'c'])).toBe(4)
    expect(yaml.lineOf(['a', 1])).toBe(6)
  })

  test('gives the line of the nearest parent for what is not there', () => {
    const yaml = read('x: 1\na:\n  - b: 1\n  - b: 3\n')
    expect(yaml.lineOf(['a', 1, 'missing'])).toBe(4)
    expect(yaml.lineOf(['a', 7, 'b'])).toBe(3)
    expect(yaml.lineOf(['nowhere'])).toBe(1)
    expect(yaml.lineOf([])).toBe(1)
  })

  test('counts from the line on which the text begins', () => {
    expect(read('x: 1\ny: 2', 2).lineOf(['y'])).toBe(3)
    expect(read('x: 1\ny: 2', 10).lineOf([])).toBe(10)
    expect(faultsOf('x: 1\nx: 2', 2)).toMatchObject([{ line: 3 }])
  })

  test.each([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', 3],
    ['a key that stands twice further in', 'a:\n  b: 1\n  b: 2', 3],
    ['a key that stands twice on one line', 'x: 1\na: { b: 1, b: 2 }', 2],
    ['indentation by tabs', 'a:\n\tb: 1', 2],
    ['a colon too many', 'a: 1\ntitle: Pas: nyt', 2],
    ['an at sign where a value begins', 'a: @x', 1],
    ['two documents', 'a: 1\n---\nb: 2', 2],
  ])('refuses %s, with its line', (_, text, line) => {
    expect(faultsOf(text)).toEqual([
      { file: 'a.yaml', line, message: expect.stringMatching(/^YAML kan ikke læses: ./) },
    ])
  })

  // Seen: `Nested mappings are not allowed in compact mappings at line 2, column 8:` and an excerpt.
  test.each([
    ['a: 1\na: 2', 'det samme felt står to gange'],
    ['a:\n\tb: 1', 'brug mellemrum i stedet for tabulator'],
    ['a: "x', 'der mangler et tegn, fx et citationstegn eller en parentes'],
    ['a: }', 'der står noget, som ikke hører til her'],
    ['et felt\nb: 2', 'et felt skal stå på én linje'],
    ['a: Pas: nyt', 'noget er ikke skrevet rigtigt her'],
  ])('says in Danish what is wrong with %j, without a position of its own', (text, words) => {
    const [fault] = faultsOf(text, 7)
    expect(fault?.message).toBe(`YAML kan ikke læses: ${words}`)
  })

  // Seen: `!!binary` gave bytes and `!!set` a set, where plain values are promised.
  test.each([
    '!foo 1',
    '!!binary aGVq',
    '!!set { x }',
    '!!omap [a: 1]',
    '!!timestamp 2026-11-20',
    '!!js/function x',
    '[1, !foo 2]',
    '!foo [1]',
    '{ b: !foo 1 }',
  ])('refuses the tag in %j', (value) => {
    expect(faultsOf(`x: 1\na: ${value}`)).toEqual([
      { file: 'a.yaml', line: 2, message: 'YAML kan ikke læses: mærker med ! kan ikke bruges' },
    ])
  })

  test.each(['a: [1', 'a: "x', "a: 'x", 'a: {b: 1', '- a\nb: 1', 'a: }'])('refuses the broken %j', (text) => {
    expect(faultsOf(text)).not.toEqual([])
  })

  test('tells every fault, one line each', () => {
    const faults = faultsOf('a: 1\na: 2\nb: @x\nc: 1\nc: 2')
    expect(faults.map((fault) => fault.line)).toEqual([2, 3, 5])
    expect(faults.every((fault) => !fault.message.includes('\n'))).toBe(true)
  })

  test.each(['a: &x 1\nb: *x', 'a: &x [1]\nb: [*x, *x]', 'a: *nowhere', 'a: &x { b: 1 }\nc:\n  <<: *x'])(
    'refuses the alias in %j',
    (text) => {
      expect(faultsOf(text)).toEqual([{ file: 'a.yaml', line: 1, message: 'YAML må ikke bruge henvisninger (& og *)' }])
    },
  )

  test('refuses a bomb of aliases at once', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`)
    expect(faultsOf(`l0: &l0 [x]\n${levels.join('\n')}`)).toHaveLength(1)
  })

  test('refuses a key that would be the prototype', () => {
    const file = { path: 'x.md', text: '' }
    expect(readYaml(file, 'title: Pas\n__proto__: { isAdmin: true }', 2)).toEqual([
      { file: 'x.md', line: 2, message: 'feltet "__proto__" kan ikke bruges' },
    ])
  })
})
