import { WebSocket, WebSocketServer } from 'ws'
import { problemTexts } from '../contract/da.ts'

/** Where a socket's limits stand. A message of a whole contact is some kilobytes. */
export const largestMessageBytes = 64 * 1024
const largestBacklogBytes = 1024 * 1024
/** A peer that does not read never answers the closing either; `ws` would keep it, and what waits for it, for 30 s. */
const longestClosingMs = 2_000

export const closeCodes = { notSignedIn: 4401, forgedOrigin: 4403, tooLarge: 1009, tooSlow: 1013 } as const

/** `ws` closes on a message that is too large without saying why; ours says it in Danish. */
class SpeakingSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, reason ?? (code === closeCodes.tooLarge ? problemTexts['too-large'] : undefined))
  }
}

export function createSocketServer(): WebSocketServer {
  // No literal in the call: `closeTimeout` is not in @types/ws yet.
  const options = {
    noServer: true,
    maxPayload: largestMessageBytes,
    perMessageDeflate: false,
    closeTimeout: longestClosingMs,
    WebSocket: SpeakingSocket,
  }
  return new WebSocketServer(options)
}

/** Sends, or cuts off a reader so slow that what waits for it would fill the memory. */
export function sendOrCut(socket: WebSocket, text: string): void {
  if (socket.readyState !== WebSocket.OPEN) return
  // As bytes: Node takes longer to write a header and a text together than two pieces of bytes.
  if (socket.bufferedAmount <= largestBacklogBytes) return socket.send(Buffer.from(text), { binary: false })
  socket.close(closeCodes.tooSlow)
  // What it goes on asking would be answered for nobody; its own closing is still heard.
  socket.removeAllListeners('message')
}
