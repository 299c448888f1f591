import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { FromServer } from '../../server/contract/live.ts'
import { createOutgoing } from '../../server/live/outgoing.ts'

const presence = (count: number): FromServer => ({ type: 'presence/changed', presence: { skat: count } })

/** As much of a socket as sending needs. */
function aSocket(state: { readyState: number } = { readyState: WebSocket.OPEN }) {
  const sent: unknown[] = []
  const send = (data: Buffer): void => void sent.push(JSON.parse(data.toString()))
  return { sent, socket: Object.assign(state, { bufferedAmount: 0, send }) as unknown as WebSocket }
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('sends when the turn is over, in order', async () => {
  const { sent, socket } = aSocket()
  const outgoing = createOutgoing()
  for (const count of [1, 2, 3]) outgoing.send(socket, presence(count))
  expect(sent).toEqual([])
  await turn()
  expect(sent).toEqual([1, 2, 3].map(presence))
  outgoing.send(socket, presence(4))
  await turn()
  expect(sent).toHaveLength(4)
})

test('sends nothing to a socket that closed meanwhile, and goes on to the next', async () => {
  const state = { readyState: WebSocket.OPEN as number }
  const [gone, there] = [aSocket(state), aSocket()]
  const outgoing = createOutgoing()
  outgoing.send(gone.socket, presence(1))
  outgoing.send(there.socket, presence(1))
  state.readyState = WebSocket.CLOSING
  await turn()
  expect(gone.sent).toEqual([])
  expect(there.sent).toHaveLength(1)
})
