import { WebSocket, WebSocketServer } from 'ws'
import { problemTexts } from '../contract/da.ts'

/** Where a socket's limits stand. A message of a whole contact is some kilobytes. */
export const largestMessageBytes = 64 * 1024
const largestBacklogBytes = 1024 * 1024

export const closeCodes = { notSignedIn: 4401, forgedOrigin: 4403, tooLarge: 1009, tooSlow: 1013 } as const

/** `ws` closes on a message that is too large without saying why; ours says it in Danish. */
class SpeakingSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, reason ?? (code === closeCodes.tooLarge ? problemTexts['too-large'] : undefined))
  }
}

export function createSocketServer(): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    perMessageDeflate: false,
    WebSocket: SpeakingSocket,
  })
}

/** Sends, or cuts off a reader so slow that what waits for it would fill the memory. */
export function sendOrCut(socket: WebSocket, text: string): void {
  if (socket.readyState !== WebSocket.OPEN) return
  if (socket.bufferedAmount > largestBacklogBytes) socket.close(closeCodes.tooSlow)
  else socket.send(text)
}
