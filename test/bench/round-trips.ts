import { once } from 'node:events'
import { request } from 'node:http'
import type { Socket } from 'node:net'

/** What is said to a server and what in its answer shows that it has answered. */
export interface Exchange {
  readonly url: string
  readonly cookies: readonly string[]
  readonly said: string
  readonly answer: string
}

const GREETING_MS = 300

/**
 * Counts round trips on as many connections as there are cookies, each sending again when it has its answer. The frames are made
 * once and the answers only looked through, so that the server is what sets the pace.
 */
export async function countRoundTrips({ url, cookies, said, answer }: Exchange, seconds: number): Promise<number> {
  const sockets = await Promise.all(cookies.map((cookie) => upgraded(url, cookie)))
  const frame = frameOf(said)
  let count = 0
  let isOver = false
  for (const socket of sockets) {
    socket.on('data', (data) => {
      if (isOver || !data.includes(answer)) return
      count += 1
      socket.write(frame)
    })
  }
  // What a server says when one connects is not an answer.
  await new Promise((resolve) => setTimeout(resolve, GREETING_MS))
  for (const socket of sockets) socket.write(frame)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  isOver = true
  for (const socket of sockets) socket.destroy()
  return count
}

async function upgraded(url: string, cookie: string): Promise<Socket> {
  const asked = request(url.replace('ws:', 'http:'), {
    headers: {
      cookie,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.alloc(16).toString('base64'),
    },
  })
  asked.end()
  const [, socket] = (await once(asked, 'upgrade')) as [unknown, Socket]
  return socket.setNoDelay()
}

/** A text of under 126 letters as a client must frame it: masked, here with a mask that changes nothing. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload])
}
