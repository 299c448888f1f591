import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { createPatrol, type Patrol } from '../../server/live/patrol.ts'

let patrol: Patrol
let open: Set<string>
let asked: string[]
let ended: WebSocket[]
let terminated: WebSocket[]

beforeEach(() => {
  vi.useFakeTimers()
  open = new Set()
  ;[asked, ended, terminated] = [[], [], []]
  patrol = createPatrol({
    isSessionOpen: async (token) => {
      asked.push(token)
      return open.has(token)
    },
    end: (socket) => void ended.push(socket),
    onError: (error) => {
      throw error
    },
  })
})
afterEach(() => {
  patrol.close()
  vi.useRealTimers()
})

function aSocket(): WebSocket {
  const socket = { terminate: () => void terminated.push(socket) } as unknown as WebSocket
  return socket
}

function watchMany(count: number) {
  return Array.from({ length: count }, (_, at) => {
    open.add(`session ${at}`)
    const socket = aSocket()
    return { socket, watched: patrol.watch(socket, `session ${at}`) }
  })
}

test('looks every session up once a round, and few at a time', async () => {
  watchMany(300)
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toHaveLength(10)
  await vi.advanceTimersByTimeAsync(14_500)
  expect(new Set(asked).size).toBe(300)
})

test('ends the socket of a session that is over within a round', async () => {
  const sockets = watchMany(50)
  open.delete('session 7')
  await vi.advanceTimersByTimeAsync(16_000)
  expect(new Set(ended)).toEqual(new Set([sockets[7]?.socket]))
})

test('ends the sockets of one session at once, and no other', () => {
  const sockets = watchMany(3)
  const second = aSocket()
  patrol.watch(second, 'session 1')
  patrol.endSession('session 1')
  expect(ended).toEqual([sockets[1]?.socket, second])
})

test('lets go of a browser that has been silent for 45 seconds, not of one that was heard', async () => {
  const sockets = watchMany(2)
  for (let seconds = 0; seconds < 70; seconds += 10) {
    await vi.advanceTimersByTimeAsync(10_000)
    sockets[0]?.watched.heard()
  }
  expect(terminated).toContain(sockets[1]?.socket)
  expect(terminated).not.toContain(sockets[0]?.socket)
})

test('looks no longer at a socket that has left', async () => {
  const [only] = watchMany(1)
  if (only) patrol.leave(only.socket)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toEqual([])
})
