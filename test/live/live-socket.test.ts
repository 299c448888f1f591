import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket, type WebSocketServer } from 'ws'
import { createSocketServer, sendOrCut } from '../../server/live/live-socket.ts'
import { closingOf } from './live-client.ts'

let http: Server
let sockets: WebSocketServer

beforeEach(async () => {
  sockets = createSocketServer()
  http = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request)),
  )
  await once(http.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => {
  sockets.close()
  http.close()
  http.closeAllConnections()
})

describe('a reader that does not read', () => {
  test('is cut off when a mebibyte waits for it, whatever else there is to send', async () => {
    const { peer, accepted } = await connected()
    peer.pause()
    await sendUntilCut(accepted)
    expect(accepted.bufferedAmount).toBeGreaterThan(MEBIBYTE)
    sendOrCut(accepted, text)
    expect(accepted.bufferedAmount).toBeLessThan(MEBIBYTE + 2 * text.length)
    peer.terminate()
  })

  test('is gone soon after, though it never answers the closing', { timeout: 10_000 }, async () => {
    const { peer, accepted } = await connected()
    peer.pause()
    await sendUntilCut(accepted)
    await once(accepted, 'close')
    expect(accepted.bufferedAmount).toBe(0)
    peer.terminate()
  })

  test('gets no more answers worked out for what it goes on asking', async () => {
    const { peer, accepted } = await connected()
    peer.pause()
    let asked = 0
    accepted.on('message', () => (asked += 1))
    await sendUntilCut(accepted)
    for (let more = 0; more < 50; more++) peer.send(text)
    await once(accepted, 'close')
    expect(asked).toBe(0)
    peer.terminate()
  })
})

test('tells a reader that is only slow why it is cut off, and lets it go at once', async () => {
  const { peer, accepted } = await connected()
  peer.pause()
  await sendUntilCut(accepted)
  const [closing, gone] = [closingOf(peer), once(accepted, 'close')]
  peer.resume()
  expect(await closing).toMatchObject({ code: 1013 })
  // 1006 would say that its own closing was not heard.
  expect((await gone)[0]).toBe(1013)
})

const MEBIBYTE = 1024 * 1024
const text = 'x'.repeat(64 * 1024)

async function connected(): Promise<{ peer: WebSocket; accepted: WebSocket }> {
  const arriving = once(sockets, 'connection') as Promise<[WebSocket]>
  const peer = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  await once(peer, 'open')
  const [accepted] = await arriving
  return { peer, accepted }
}

/** A turn between the texts, so that the system takes what it takes before the rest waits here. */
async function sendUntilCut(accepted: WebSocket): Promise<void> {
  while (accepted.readyState === WebSocket.OPEN) {
    sendOrCut(accepted, text)
    await new Promise(setImmediate)
  }
}
