import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createChance } from '../bench/chance.ts'
import { createCuttingProxy, type CuttingProxy } from './cutting-proxy.ts'

let server: Server
let port: number
let proxy: CuttingProxy

/** Sends back what it gets; `acknowledge` gets an acknowledgement. */
function answer(socket: Socket): void {
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => {
    const isAsked = bytes.toString().includes('acknowledge')
    socket.write(isAsked ? '..{"type":"contact/recorded","key":"k","isKnown":true}' : bytes)
  })
}

beforeEach(async () => {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  await proxy.close()
  server.close()
})

/** Sends until the connection ends; what came back, and whether it ended by a reset. */
async function sendUntilCut(first: string, again: string): Promise<{ bytes: number; sent: number; isReset: boolean }> {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1')
  let [bytes, sent, isReset] = [0, 0, false]
  const send = (text: string): void => {
    sent += text.length
    socket.write(text)
  }
  socket.on('error', (error) => (isReset ||= 'code' in error && error.code === 'ECONNRESET'))
  socket.on('data', (part: Buffer) => {
    bytes += part.length
    send(again)
  })
  send(first)
  await new Promise((resolve) => socket.once('close', resolve))
  return { bytes, sent, isReset }
}

describe('the cutting proxy', () => {
  test('cuts each live connection after another number of bytes, some by a reset and some by an end', async () => {
    proxy = await createCuttingProxy(port, createChance(1))
    proxy.setCutting(true)
    const cuts = []
    for (let at = 0; at < 30; at++) cuts.push(await sendUntilCut('GET /live', 'x'.repeat(97)))
    expect(new Set(cuts.map(({ bytes }) => bytes)).size).toBeGreaterThan(10)
    expect(Math.max(...cuts.map(({ bytes, sent }) => bytes + sent))).toBeLessThan(12_000 + 2 * 97)
    expect(cuts.some(({ bytes }) => bytes % 97 !== 0)).toBe(true)
    expect(proxy.counts).toMatchObject({ live: 30, others: 0, refused: 0 })
    expect(proxy.counts.resets + proxy.counts.ends).toBe(30)
    expect(cuts.filter(({ isReset }) => isReset).length).toBeGreaterThan(5)
    expect(cuts.filter(({ isReset }) => !isReset).length).toBeGreaterThan(5)
  })

  test('cuts inside acknowledgements, which the browser then does not hear', async () => {
    proxy = await createCuttingProxy(port, createChance(2))
    proxy.setCutting(true)
    for (let at = 0; at < 30; at++) await sendUntilCut('GET /live', 'acknowledge')
    expect(proxy.counts.insideAcknowledgements).toBeGreaterThan(5)
    expect(proxy.counts.acknowledged).toBeGreaterThan(30)
    expect(proxy.counts.resent).toBe(proxy.counts.acknowledged)
  })

  test('repeats itself with the same seed', async () => {
    const runs = []
    for (let run = 0; run < 2; run++) {
      proxy = await createCuttingProxy(port, createChance(3))
      proxy.setCutting(true)
      const bytes = []
      for (let at = 0; at < 5; at++) bytes.push((await sendUntilCut('GET /live', 'x'.repeat(97))).sent)
      runs.push(bytes)
      await proxy.close()
    }
    expect(runs[1]).toEqual(runs[0])
    proxy = await createCuttingProxy(port, createChance(3))
  })

  test('passes everything while it is not cutting', async () => {
    proxy = await createCuttingProxy(port, createChance(4))
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1')
    socket.write('GET /live'.padEnd(500_000, 'x'))
    let bytes = 0
    for await (const part of socket) {
      bytes += (part as Buffer).length
      if (bytes === 500_000) break
    }
    expect(bytes).toBe(500_000)
    expect(proxy.counts).toMatchObject({ live: 0, others: 0 })
  })

  test('turns connections away while the server is away, and passes them on when it is back', async () => {
    server.close()
    await once(server, 'close')
    proxy = await createCuttingProxy(port, createChance(5))
    proxy.setCutting(true)
    expect(await sendUntilCut('GET /live', '')).toMatchObject({ bytes: 0 })
    expect(proxy.counts).toMatchObject({ live: 0, refused: 1 })
    server = createServer(answer).listen(port, '127.0.0.1')
    await once(server, 'listening')
    expect((await sendUntilCut('GET /live', 'x'.repeat(97))).bytes).toBeGreaterThan(0)
    expect(proxy.counts).toMatchObject({ live: 1, refused: 1 })
  })
})
