import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { answerEach } from './answer-each.ts'
import type { ServerRequest, Started } from './live-server-process.ts'
import { watchServer } from './server-watch.ts'

/** As bare as a websocket server can be: no session, no parsing, every message sent back as it came. */
for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => process.exit())
const watch = watchServer()

answerEach((asked) => {
  const request = asked as ServerRequest
  switch (request.do) {
    case 'start':
      return start()
    case 'look':
      return watch.look()
    case 'weigh':
      return watch.weigh()
    case 'count':
      throw new Error('an echo keeps nothing')
  }
})

async function start(): Promise<Started> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  sockets.on('connection', (socket) => {
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }))
  })
  await once(sockets, 'listening')
  return { url: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`, cookies: [] }
}
