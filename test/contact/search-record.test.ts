import { describe, expect, test } from 'vitest'
import type { SearchHit } from '../../server/contract/search.ts'
import {
  newContact,
  newQuestion,
  recordOf,
  type OpenContact,
  type OpenQuestion,
} from '../../client/contact/open-contact.ts'
import { removedInRow, searchRecordOf } from '../../client/contact/search-record.ts'

const hit = (article: string): SearchHit => ({ article, title: article, section: 'spoken', passage: '', score: 1 })
const ending = { outcome: 'resolved', reason: null, endedAt: '2026-11-16T09:00:00.000Z', key: 'k' }

function answered(changes: Partial<OpenQuestion> = {}): OpenQuestion {
  const article = { id: 'flytning', revision: 3 } as OpenQuestion['article']
  const hits = [hit('pas'), hit('flytning')]
  return { ...newQuestion('flytte'), answered: true, confidence: 0.7, hits, chosen: 1, article, ...changes }
}

function holding(...questions: OpenQuestion[]): OpenContact {
  return { ...newContact('phone'), questions }
}

describe('what is noted of a search', () => {
  test('is whether it was answered, how surely, and which hit was used', () => {
    const question = answered()
    const gave = { answered: true, confidence: 0.7, rank: 2, hits: 2, reformulated: 0 }
    expect(searchRecordOf(holding(question), question)).toEqual(gave)
    const ended = { ...question, ending }
    expect(recordOf(holding(ended), ended.id).questions[0]?.search).toEqual(gave)
  })

  test.each<[string, Partial<OpenQuestion>]>([
    ['no hit was chosen', { answered: false, chosen: null, article: null }],
    ['the article has not come', { article: null }],
  ])('names no hit where %s', (_, changes) => {
    const question = answered(changes)
    expect(searchRecordOf(holding(question), question)?.rank).toBeNull()
  })

  test.each<[string, Partial<OpenQuestion>]>([
    ['the search has not answered', { answered: null }],
    ['the search failed', { answered: false, fault: 'fejl' }],
    ['the article was pointed at while typing', { isPicked: true }],
  ])('is nothing where %s', (_, changes) => {
    const question = answered(changes)
    expect(searchRecordOf(holding(question), question)).toBeUndefined()
    const ended = { ...question, ending }
    expect(recordOf(holding(ended), ended.id).questions[0]).not.toHaveProperty('search')
  })

  test('counts what was asked in a row before it and got no outcome', () => {
    const open = answered({ answered: false, chosen: null, article: null })
    const again = answered({ ...open, id: 'b' })
    const last = answered({ id: 'c', afterRemoved: 2 })
    expect(searchRecordOf(holding(open, again, last), last)?.reformulated).toBe(4)
    const between = answered({ id: 'd', ending })
    expect(searchRecordOf(holding(open, between, again, last), last)?.reformulated).toBe(3)
    expect(searchRecordOf(holding(answered({ id: 'e' }), last), last)?.reformulated).toBe(2)
  })
})

test('removing the last question makes the next one asked again, removing another does not', () => {
  const [first, last] = [answered({ id: 'a' }), answered({ id: 'b', afterRemoved: 1 })]
  expect(removedInRow(holding(first, last), 'b')).toBe(2)
  expect(removedInRow(holding(first, last), 'a')).toBe(0)
})
