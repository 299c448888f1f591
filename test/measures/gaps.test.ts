import { describe, expect, test } from 'vitest'
import { gapsOf } from '../../server/measures/gaps.ts'

const words = (query: string): string[] => query.toLowerCase().match(/[a-zæøå]{3,}/g) ?? []
const asked = (query: string, ...contacts: number[]) => contacts.map((contact) => ({ query, contact }))

describe('gapsOf', () => {
  test('gathers questions of the same words, most asked first, in the most usual phrasing', () => {
    const gaps = gapsOf(
      [...asked('hunde i parken', 1, 2), ...asked('i parken: hunde', 3, 4, 5), ...asked('fyrværkeri', 6, 7, 8)],
      words,
    )
    expect(gaps).toEqual([
      { asked: 'i parken: hunde', questions: 5, contacts: 5 },
      { asked: 'fyrværkeri', questions: 3, contacts: 3 },
    ])
  })

  test('says nothing of what fewer than three contacts were about, however often it was asked', () => {
    expect(gapsOf(asked('min nabo Ole', 1, 1, 1, 2), words)).toEqual([])
    expect(gapsOf(asked('min nabo Ole', 1, 2, 3), words)).toHaveLength(1)
  })

  test('leaves out what has no words', () => {
    expect(gapsOf(asked('?', 1, 2, 3), words)).toEqual([])
  })
})
