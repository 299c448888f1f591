import { describe, expect, test } from 'vitest'
import { contactRecord, correctionRecord, finishedContact, questionRecord } from '../../server/contract/contact.ts'

const question = {
  id: '0193a2b0-0000-7000-8000-000000000001',
  query: 'nyt pas',
  askedAt: '2026-11-20T09:15:00.000Z',
  endedAt: '2026-11-20T09:16:00.000Z',
  article: { id: 'pas', revision: 1, section: 'spoken' },
  outcome: 'resolved',
  reason: null,
}

const contact = {
  id: '0193a2b0-0000-7000-8000-000000000002',
  channel: 'phone',
  startedAt: '2026-11-20T09:14:00.000Z',
  endedAt: '2026-11-20T09:17:00.000Z',
  isRepeat: true,
  isSelfServiceOffered: true,
  note: 'ringer igen fredag',
  questions: [question],
}

const correction = {
  id: '0193a2b0-0000-7000-8000-000000000003',
  question: question.id,
  outcome: 'referred',
  reason: 'other-authority',
  because: 'Borgeren ringede igen',
}

const without = (value: object, name: string): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))

describe('questionRecord', () => {
  test('takes a whole question as it is', () => {
    expect(questionRecord.parse(question)).toEqual(question)
  })

  test('takes a question that no article answered', () => {
    expect(questionRecord.parse({ ...question, article: null }).article).toBeNull()
  })

  test('masks a CPR number in the query', () => {
    const read = questionRecord.parse({ ...question, query: '  pas til 010190-1234 ' })
    expect(read.query).toBe('pas til [cpr]')
  })

  test.each(['', '   ', '\n'])('refuses the query %j', (query) => {
    expect(questionRecord.safeParse({ ...question, query }).success).toBe(false)
  })

  test('takes a query of 2000 letters and refuses one more', () => {
    expect(questionRecord.safeParse({ ...question, query: 'å'.repeat(2000) }).success).toBe(true)
    expect(questionRecord.safeParse({ ...question, query: 'å'.repeat(2001) }).success).toBe(false)
  })

  test.each(Object.keys(question))('refuses a question without %s', (name) => {
    expect(questionRecord.safeParse(without(question, name)).success).toBe(false)
  })

  test.each([
    ['a field it does not know', { cpr: '010190-1234' }],
    ['an id that is no UUID', { id: '1' }],
    ['a moment without its zone', { askedAt: '2026-11-20T09:15:00' }],
    ['a moment in another zone', { askedAt: '2026-11-20T10:15:00+01:00' }],
    ['a day for a moment', { endedAt: '2026-11-20' }],
    ['a day that is not in the calendar', { endedAt: '2026-02-30T09:15:00.000Z' }],
    ['an outcome with capitals', { outcome: 'Resolved' }],
    ['an empty outcome', { outcome: '' }],
    ['an empty reason', { reason: '' }],
    ['revision 0', { article: { ...question.article, revision: 0 } }],
    ['half a revision', { article: { ...question.article, revision: 1.5 } }],
    ['an unknown field of the article', { article: { ...question.article, title: 'Pas' } }],
    ['an article that is a path', { article: { ...question.article, id: '../pas' } }],
  ])('refuses %s', (_, change) => {
    expect(questionRecord.safeParse({ ...question, ...change }).success).toBe(false)
  })
})

describe('contactRecord', () => {
  test('takes a contact that is still open and has no question yet', () => {
    const open = { ...contact, endedAt: null, questions: [] }
    expect(contactRecord.parse(open)).toEqual(open)
  })

  test('takes a contact for the first one when nothing is said', () => {
    expect(contactRecord.parse(without(contact, 'isRepeat')).isRepeat).toBe(false)
  })

  test('takes a contact for one without a note where none is sent', () => {
    const silent = without(without(contact, 'note'), 'isSelfServiceOffered')
    expect(contactRecord.parse(silent)).toMatchObject({ note: '', isSelfServiceOffered: false })
  })

  test('masks a CPR number in the note', () => {
    expect(contactRecord.parse({ ...contact, note: 'ring, cpr 010190-1234' }).note).toBe('ring, cpr [cpr]')
  })

  test('takes 50 questions and refuses 51', () => {
    const many = (count: number) => ({ ...contact, questions: Array.from({ length: count }, () => question) })
    expect(contactRecord.safeParse(many(50)).success).toBe(true)
    expect(contactRecord.safeParse(many(51)).success).toBe(false)
  })

  test.each([
    ['a field it does not know', { employee: 'mig' }],
    ['no end said at all', { endedAt: undefined }],
    ['a word for yes', { isRepeat: 'true' }],
    ['a channel with a space', { channel: 'ved skranken' }],
    ['a question that is wrong', { questions: [{ ...question, outcome: 1 }] }],
  ])('refuses %s', (_, change) => {
    expect(contactRecord.safeParse({ ...contact, ...change }).success).toBe(false)
  })
})

describe('finishedContact', () => {
  test('takes a contact that is over', () => {
    expect(finishedContact.parse(contact)).toEqual(contact)
  })

  test('refuses an open contact, one without questions and an unknown field', () => {
    expect(finishedContact.safeParse({ ...contact, endedAt: null }).success).toBe(false)
    expect(finishedContact.safeParse({ ...contact, questions: [] }).success).toBe(false)
    expect(finishedContact.safeParse({ ...contact, employee: 'mig' }).success).toBe(false)
  })

  test('masks a CPR number in the queries of its questions', () => {
    const read = finishedContact.parse({ ...contact, questions: [{ ...question, query: '0101901234' }] })
    expect(read.questions[0]?.query).toBe('[cpr]')
  })
})

describe('correctionRecord', () => {
  test('takes a correction, with nothing said for why', () => {
    expect(correctionRecord.parse(correction)).toEqual(correction)
    expect(correctionRecord.parse(without(correction, 'because')).because).toBe('')
  })

  test('masks a CPR number in the explanation', () => {
    const read = correctionRecord.parse({ ...correction, because: 'gjaldt 010190-1234' })
    expect(read.because).toBe('gjaldt [cpr]')
  })

  test.each([
    ['an unknown field', { by: 'mig' }],
    ['a question that is no UUID', { question: 'q' }],
    ['an explanation of 501 letters', { because: 'a'.repeat(501) }],
  ])('refuses %s', (_, change) => {
    expect(correctionRecord.safeParse({ ...correction, ...change }).success).toBe(false)
  })
})
