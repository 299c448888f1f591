import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test, type TestContext } from 'vitest'
import { WebSocket } from 'ws'
import { createSocketServer, sendOrCut } from '../../server/live/live-socket.ts'
import { closingOf } from './live-client.ts'

// They wait for two seconds here and there, and do it together.
describe.concurrent('a reader that does not read', () => {
  test('is cut off when a mebibyte waits for it, whatever else there is to send', async (context) => {
    const { peer, accepted } = await connected(context)
    peer.pause()
    await sendUntilCut(accepted)
    expect(accepted.bufferedAmount).toBeGreaterThan(MEBIBYTE)
    sendOrCut(accepted, text)
    expect(accepted.bufferedAmount).toBeLessThan(MEBIBYTE + 2 * text.length)
    peer.terminate()
  })

  test('is gone soon after, though it never answers the closing', { timeout: 10_000 }, async (context) => {
    const { peer, accepted } = await connected(context)
    peer.pause()
    await sendUntilCut(accepted)
    await once(accepted, 'close')
    expect(accepted.bufferedAmount).toBe(0)
    peer.terminate()
  })

  test('gets no more answers worked out for what it goes on asking', async (context) => {
    const { peer, accepted } = await connected(context)
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

test('tells a reader that is only slow why it is cut off, and lets it go at once', async (context) => {
  const { peer, accepted } = await connected(context)
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

async function connected({ onTestFinished }: TestContext): Promise<{ peer: WebSocket; accepted: WebSocket }> {
  const sockets = createSocketServer()
  const http = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request)),
  )
  onTestFinished(() => {
    sockets.close()
    http.close()
    http.closeAllConnections()
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
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
