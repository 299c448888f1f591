import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { createLiveSocket, type LiveSocket } from '../../client/connection/live-socket.ts'

const DEADLINE_MS = 200

let server: Server
let answering: HttpServer
let sockets: WebSocketServer
let live: LiveSocket
let connections: Set<Socket>
/** Every connection on which an attempt was swallowed, and how many of the first are. */
let swallowed: Socket[]
let silent: number

beforeEach(async () => {
  // What the class asks of the browser's window.
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout }))
  connections = new Set()
  swallowed = []
  answering = createHttpServer()
  sockets = new WebSocketServer({ server: answering })
  server = createServer((socket) => {
    connections.add(socket.on('error', () => undefined))
    if (swallowed.length >= silent) answering.emit('connection', socket)
    else socket.once('data', () => void swallowed.push(socket)).resume()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(async () => {
  live.close()
  for (const one of sockets.clients) one.terminate()
  for (const one of connections) one.destroy()
  server.close()
  await once(server, 'close')
  vi.unstubAllGlobals()
})

function open(): string[] {
  const seen: string[] = []
  live = createLiveSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`, DEADLINE_MS)
  live.status.subscribe((status) => void seen.push(status))
  return seen
}

// Without a deadline nothing ends it: the screen says "Forbinder …" until somebody loads the page again.
describe('an attempt that is accepted and never answered', () => {
  test('is given up after its deadline, and the next one connects', async () => {
    silent = 1
    const seen = open()
    await expect.poll(() => live.status.value).toBe('online')
    expect(seen).toEqual(['connecting', 'offline', 'online'])
    await expect.poll(() => swallowed[0]?.destroyed).toBe(true)
  })

  test('is tried again as often as it is swallowed, and each one is let go', async () => {
    silent = Infinity
    open()
    await expect.poll(() => swallowed.length).toBeGreaterThanOrEqual(3)
    expect(live.status.value).toBe('offline')
    await expect.poll(() => swallowed[1]?.destroyed).toBe(true)
  })

  test('is not tried again once it is closed, not even where the next attempt was already due', async () => {
    silent = Infinity
    open()
    await new Promise<void>((resolve) => {
      live.status.subscribe((status) => status === 'offline' && resolve())
    })
    live.close()
    const before = swallowed.length
    await new Promise((resolve) => setTimeout(resolve, 2 * DEADLINE_MS))
    expect(swallowed).toHaveLength(before)
  })
})

test('keeps a connection that was answered past the deadline of its attempt', async () => {
  silent = 0
  const seen = open()
  await expect.poll(() => live.status.value).toBe('online')
  const answer = once(sockets.clients.values().next().value ?? sockets, 'message')
  await new Promise((resolve) => setTimeout(resolve, 3 * DEADLINE_MS))
  expect(live.send({ type: 'connection/ping' })).toBe(true)
  await answer
  expect(seen).toEqual(['connecting', 'online'])
})

// Seen: the queue was empty after a reload, because the inbox came before the screen listened.
test('tells a listener that comes late how things stand, and nothing that is over', async () => {
  silent = 0
  sockets.on('connection', (socket) => {
    for (const count of [1, 2]) socket.send(JSON.stringify({ type: 'presence/changed', presence: { byg: count } }))
    socket.send(JSON.stringify({ type: 'connection/answered' }))
  })
  open()
  const heardAtOnce: string[] = []
  await new Promise<void>((resolve) => {
    live.onMessage(({ type }) => type === 'connection/answered' && resolve())
  })
  live.onMessage((message) => void heardAtOnce.push(JSON.stringify(message)))
  expect(heardAtOnce).toEqual([JSON.stringify({ type: 'presence/changed', presence: { byg: 2 } })])
})
