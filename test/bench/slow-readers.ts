import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'

/** What became of connections that ask and do not read. */
export interface SlowReaders {
  readonly asked: number
  /** Seconds until each was gone, whether it was told why or not. */
  readonly goneAfter: readonly number[]
  readonly stillOpen: number
}

const ASKED_EVERY_MS = 25
/** Its answer is as long as any, and not searched for: the others must not wait for the search. */
const ASKED = JSON.stringify({ type: 'article/read', request: 1, article: 'pas-bestil-nyt-voksen' })

/** Stops reading on a connection for each cookie and goes on asking on all of them for so long. */
export async function askWithoutReading(
  url: string,
  cookies: readonly string[],
  seconds: number,
): Promise<SlowReaders> {
  const sockets = await Promise.all(cookies.map((cookie) => unread(url, cookie)))
  const start = performance.now()
  const goneAfter: number[] = []
  let asked = 0
  for (const socket of sockets) socket.once('close', () => goneAfter.push((performance.now() - start) / 1000))
  while (performance.now() - start < seconds * 1000 && goneAfter.length < sockets.length) {
    for (const socket of sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)) {
      socket.send(ASKED)
      asked += 1
    }
    await wait(ASKED_EVERY_MS)
  }
  const stillOpen = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length
  for (const socket of sockets) socket.terminate()
  return { asked, goneAfter, stillOpen }
}

async function unread(url: string, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false })
  socket.on('error', () => undefined)
  await once(socket, 'open')
  socket.pause()
  return socket
}
