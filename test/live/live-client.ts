import { once } from 'node:events'
import { WebSocket, type ClientOptions } from 'ws'
import type { FromServer } from '../../server/contract/live.ts'

/** A real websocket client that keeps what comes in until it is asked for. */
export interface LiveClient {
  readonly socket: WebSocket
  send(message: unknown): void
  /** The next message of that type, come already or still to come. */
  next<Type extends FromServer['type']>(type: Type): Promise<Extract<FromServer, { type: Type }>>
  close(): Promise<void>
}

export async function connect(
  url: string,
  cookie: string,
  headers: ClientOptions['headers'] = {},
): Promise<LiveClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/live`, { headers: { cookie, ...headers } })
  const received: FromServer[] = []
  const listeners = new Set<() => void>()
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString('utf8')) as FromServer)
    for (const listener of listeners) listener()
  })
  await once(socket, 'open')
  return {
    socket,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: (type) =>
      new Promise((resolve) => {
        const look = (): void => {
          const at = received.findIndex((message) => message.type === type)
          const found = received[at]
          if (found === undefined) return
          received.splice(at, 1)
          listeners.delete(look)
          resolve(found as never)
        }
        listeners.add(look)
        look()
      }),
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}

/** How the server closes a connection that it does not want: the code and the reason. */
export async function closingOf(socket: WebSocket): Promise<{ code: number; reason: string }> {
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer]
  return { code, reason: reason.toString('utf8') }
}
