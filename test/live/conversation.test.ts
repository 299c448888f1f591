import { expect, test } from 'vitest'
import type { FromServer } from '../../server/contract/live.ts'
import { createConversation } from '../../server/live/conversation.ts'

const ANSWERED: FromServer = { type: 'connection/answered' }

/** A conversation whose answers come when the test says so. */
function held() {
  const asked: { value: { request?: number }; answer: () => void }[] = []
  const sent: FromServer[] = []
  const conversation = createConversation({
    answer: (value) =>
      new Promise((resolve) => asked.push({ value: value as { request?: number }, answer: () => resolve(ANSWERED) })),
    send: (message) => sent.push(message),
    onError: (error) => {
      throw error
    },
  })
  const hear = (message: object): void => conversation.hear(JSON.stringify(message))
  const requests = (): (number | undefined)[] => asked.map(({ value }) => value.request)
  return { asked, sent, hear, requests }
}

const typed = (request: number) => ({ type: 'search/suggest', request, q: 'pas' })
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('looks up one suggestion at a time, and the newest next', async () => {
  const { asked, sent, hear, requests } = held()
  for (const request of [1, 2, 3, 4]) hear(typed(request))
  expect(requests()).toEqual([1])
  asked[0]?.answer()
  await settled()
  expect(requests()).toEqual([1, 4])
  expect(sent).toMatchObject([
    { type: 'problem/raised', request: 2, problem: { code: 'superseded' } },
    { type: 'problem/raised', request: 3, problem: { code: 'superseded' } },
    ANSWERED,
  ])
})

test('suggests again when the last suggestion was answered', async () => {
  const { asked, hear, requests } = held()
  hear(typed(1))
  asked[0]?.answer()
  await settled()
  hear(typed(2))
  expect(requests()).toEqual([1, 2])
})

test('answers a question beside a suggestion that is under way', () => {
  const { hear, requests } = held()
  hear(typed(1))
  hear({ type: 'search/ask', request: 2, q: 'pas' })
  expect(requests()).toEqual([1, 2])
})

test('stores one after the other, and counts those that wait as under way', async () => {
  const { asked, sent, hear } = held()
  for (let at = 0; at < 40; at++) hear({ type: 'notice/see', key: String(at).padStart(36, '0') })
  await settled()
  expect(asked).toHaveLength(1)
  expect(sent).toHaveLength(8)
  expect(sent[0]).toMatchObject({ problem: { code: 'too-busy' }, key: '32'.padStart(36, '0') })
  asked[0]?.answer()
  await settled()
  expect(asked).toHaveLength(2)
})
