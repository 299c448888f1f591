import { describe, expect, test } from 'vitest'
import { draftArticle } from '../../client/colleagues/draft-article.ts'
import type { Consult } from '../../server/contract/consult.ts'
import { articleOf } from '../articles/compile-texts.ts'

const mette = { id: '01900000-0000-7000-8000-000000000001', name: 'Mette Holm', department: 'borgerservice' }
const jonas = { id: '01900000-0000-7000-8000-000000000002', name: 'Jonas Bak', department: 'skat' }

function aConsult(query: string, said: readonly (readonly [typeof mette, string])[]): Consult {
  const at = '2026-11-16T09:00:00.000Z'
  return {
    id: '01900000-0000-7000-8000-000000000003',
    contact: '01900000-0000-7000-8000-000000000004',
    question: '01900000-0000-7000-8000-000000000005',
    department: 'skat',
    query,
    article: null,
    waitingSince: at,
    askedBy: mette,
    askedAt: at,
    takenBy: jonas,
    takenAt: at,
    messages: said.map(([by, text], n) => ({ id: `01900000-0000-7000-8000-00000000001${n}`, by, at, text })),
    ending: null,
  }
}

describe('the draft of an article', () => {
  test('is a file that the knowledge takes: the question as title, the answers as what to say', () => {
    const draft = draftArticle(
      aConsult('hvornår bliver skraldet hentet?', [
        [jonas, 'Om tirsdagen.'],
        [mette, 'Også i juleugen?'],
        [jonas, 'Ja, også i juleugen.'],
      ]),
    )
    expect(draft?.slug).toBe('hvornaar-bliver-skraldet-hentet')
    const { front, sections } = articleOf(draft?.markdown)
    expect(front).toMatchObject({
      title: 'Hvornår bliver skraldet hentet?',
      also: ['hvornår bliver skraldet hentet?'],
      department: 'skat',
      status: 'draft',
    })
    expect(sections).toMatchObject([{ code: 'spoken', template: 'Om tirsdagen.\n\nJa, også i juleugen.' }])
  })

  test('is not there before the department has answered', () => {
    expect(draftArticle(aConsult('hvornår', [[mette, 'Er I der?']]))).toBeNull()
  })

  test.each(['## Gebyr: {{fact:gebyr}}', '--- "citat" \\ slut', '> linje\n# linje', '{{municipality.findes-ikke}}'])(
    'takes what somebody wrote as words: %j',
    (text) => {
      const draft = draftArticle(aConsult(text, [[jonas, text]]))
      const { front, sections } = articleOf(draft?.markdown)
      expect(front.title.toLowerCase()).toBe(text.replaceAll(/\s+/g, ' ').toLowerCase())
      expect(sections).toHaveLength(1)
    },
  )

  test('has a name for its file that fits, also when nothing of the question does', () => {
    expect(draftArticle(aConsult('???', [[jonas, 'ja']]))?.slug).toBe('kladde')
    const long = draftArticle(aConsult('æblegrød '.repeat(30), [[jonas, 'ja']]))?.slug ?? ''
    expect(long.length).toBeLessThanOrEqual(60)
    expect(long).toMatch(/^(?:aeblegroed-)+aeblegroed$/)
  })
})
