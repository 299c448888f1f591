import { describe, expect, test } from 'vitest'
import {
  questionsOf,
  readHeld,
  takeUp,
  withQuestion,
  withQuestionInView,
  type HeldContacts,
} from '../../client/contact/held-contacts.ts'
import { newContact, newQuestion, type OpenContact } from '../../client/contact/open-contact.ts'

const at = '2026-11-20T09:42:00.000Z'

function withOneQuestion(query: string): OpenContact {
  const question = newQuestion(query)
  return { ...newContact('phone'), startedAt: question.askedAt, questions: [question], selected: question.id }
}

describe('takeUp', () => {
  test('puts what is in hand aside, and takes the wanted one from those put aside', () => {
    const [visit, call] = [withOneQuestion('pas'), withOneQuestion('flytning')]
    const parked = takeUp({ contact: visit, parked: [] }, call, at)
    expect(parked).toEqual({ contact: call, parked: [{ ...visit, parkedAt: at }] })
    const back = takeUp(parked, { ...visit, parkedAt: at }, at)
    expect(back).toEqual({ contact: visit, parked: [{ ...call, parkedAt: at }] })
  })

  test('puts nothing aside of which nothing has come', () => {
    const call = withOneQuestion('flytning')
    expect(takeUp({ contact: newContact('phone'), parked: [] }, call, at)).toEqual({ contact: call, parked: [] })
  })

  test('puts a contact with only a note or a case aside', () => {
    for (const begun of [{ note: 'ring tilbage' }, { reference: 'SAG-1' }]) {
      const held = takeUp({ contact: { ...newContact('phone'), ...begun }, parked: [] }, newContact('desk'), at)
      expect(held.parked).toHaveLength(1)
    }
  })

  test('leaves everything as it is for the contact in hand', () => {
    const held: HeldContacts = { contact: withOneQuestion('pas'), parked: [] }
    expect(takeUp(held, held.contact, at)).toBe(held)
  })
})

test('withQuestion changes a question of a contact that was put aside', () => {
  const visit = withOneQuestion('pas')
  const held = { contact: newContact('phone'), parked: [visit] }
  const id = visit.questions[0]?.id ?? ''
  expect(questionsOf(withQuestion(held, id, { answered: false }))).toMatchObject([{ id, answered: false }])
})

test('withQuestionInView takes the contact of a question up that was put aside, and leaves the one in hand there', () => {
  const [visit, call] = [withOneQuestion('pas'), withOneQuestion('flytning')]
  const held = { contact: call, parked: [{ ...visit, selected: null, parkedAt: at }] }
  const back = withQuestionInView(held, visit.questions[0]?.id ?? '', at)
  expect(back).toEqual({ contact: visit, parked: [{ ...call, parkedAt: at }] })
  const own = { ...held, contact: { ...call, selected: null } }
  expect(withQuestionInView(own, call.questions[0]?.id ?? '', at)).toEqual(held)
})

describe('readHeld', () => {
  test('reads the former shape: one contact, without the fields that came later', () => {
    const {
      note: _note,
      reference: _reference,
      parkedAt: _parkedAt,
      closedWith: _closedWith,
      received: _received,
      ...former
    } = withOneQuestion('pas')
    const { contact, parked } = readHeld({ slot: 's', account: 'a', contact: former }, 'desk')
    expect(contact).toMatchObject({
      id: former.id,
      note: '',
      reference: null,
      parkedAt: null,
      closedWith: null,
      received: null,
    })
    expect(parked).toEqual([])
  })

  test.each([undefined, null, 'x', { id: 1 }, { id: 'a', questions: 'none' }])('begins anew with %j', (contact) => {
    const held = readHeld({ slot: 's', account: 'a', contact, parked: [contact] }, 'desk')
    expect(held.contact).toMatchObject({ channel: 'desk', questions: [] })
    expect(held.parked).toEqual([])
  })
})
