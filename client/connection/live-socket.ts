import { signal, type ReadonlySignal } from '@preact/signals'
import type { FromClient, FromServer } from '../../server/contract/live.ts'

export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'signed-out'

/** Thrown to whoever waits for an answer when the connection goes. */
export class Disconnected extends Error {}

/** The websocket to the server: it comes back by itself, and notices a connection that is open and silent. */
export interface LiveSocket {
  readonly status: ReadonlySignal<ConnectionStatus>
  /** @returns false when there is no connection */
  send(message: FromClient): boolean
  /** Numbers the message and resolves with its answer; rejects with Disconnected. */
  request(message: Unnumbered): Promise<FromServer>
  /** Hears every message, and at once what the server last said of how things stand, however late it begins to listen. */
  onMessage(listener: (message: FromServer) => void): void
  close(): void
}

type Numbered = Extract<FromClient, { request: number }>
type Unnumbered = Numbered extends infer One ? (One extends Numbered ? Omit<One, 'request'> : never) : never

/** For an attempt that a proxy or a firewall swallows: nothing would ever end it. */
const ATTEMPT_DEADLINE_MS = 10_000
const PING_EVERY_MS = 10_000
const PING_DEADLINE_MS = 4_000
const LONGEST_PAUSE_MS = 10_000
const SIGNED_OUT = 4401

export function createLiveSocket(url: string, attemptDeadlineMs = ATTEMPT_DEADLINE_MS): LiveSocket {
  const status = signal<ConnectionStatus>('connecting')
  const listeners: ((message: FromServer) => void)[] = []
  const waiting = new Map<number, { resolve: (message: FromServer) => void; reject: (error: Error) => void }>()
  /** The last of each message that tells the whole of something: they come as soon as the socket is open. */
  const standing = new Map<string, FromServer>()
  let socket: WebSocket | undefined
  let attempts = 0
  let numbers = 0
  let isClosed = false
  let nextPing: number | undefined
  let deadline: number | undefined
  let retry: number | undefined

  function connect(): void {
    const own = new WebSocket(url)
    socket = own
    deadline = window.setTimeout(() => lose('offline'), attemptDeadlineMs)
    own.onopen = () => {
      clearTimeout(deadline)
      attempts = 0
      status.value = 'online'
      schedulePing()
    }
    own.onmessage = ({ data }) => {
      if (own === socket) receive(JSON.parse(String(data)) as FromServer)
    }
    own.onclose = ({ code }) => {
      if (own === socket) lose(code === SIGNED_OUT ? 'signed-out' : 'offline')
    }
  }

  function receive(message: FromServer): void {
    clearTimeout(deadline)
    const request = 'request' in message ? message.request : undefined
    const asked = request === undefined ? undefined : waiting.get(request)
    if (request !== undefined) waiting.delete(request)
    asked?.resolve(message)
    if (message.type.endsWith('/changed')) standing.set(message.type, message)
    for (const listener of listeners) listener(message)
  }

  function schedulePing(): void {
    clearTimeout(nextPing)
    nextPing = window.setTimeout(() => {
      send({ type: 'connection/ping' })
      clearTimeout(deadline)
      deadline = window.setTimeout(() => lose('offline'), PING_DEADLINE_MS)
      schedulePing()
    }, PING_EVERY_MS)
  }

  function lose(next: 'offline' | 'signed-out'): void {
    clearTimeout(nextPing)
    clearTimeout(deadline)
    clearTimeout(retry)
    const lost = socket
    socket = undefined
    lost?.close()
    for (const one of waiting.values()) one.reject(new Disconnected())
    waiting.clear()
    standing.clear()
    status.value = next
    if (isClosed || next === 'signed-out') return
    const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, 250 * 2 ** attempts)
    attempts += 1
    retry = window.setTimeout(connect, pause)
  }

  function send(message: FromClient): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(message))
    return true
  }

  window.addEventListener('offline', () => lose('offline'))
  window.addEventListener('online', () => {
    if (socket === undefined && !isClosed && status.value !== 'signed-out') {
      clearTimeout(retry)
      connect()
    }
  })
  connect()

  return {
    status,
    send,
    request(message) {
      const request = numbers++
      return new Promise((resolve, reject) => {
        waiting.set(request, { resolve, reject })
        if (!send({ ...message, request })) {
          waiting.delete(request)
          reject(new Disconnected())
        }
      })
    },
    onMessage(listener) {
      listeners.push(listener)
      for (const message of standing.values()) listener(message)
    },
    close() {
      isClosed = true
      lose('offline')
    },
  }
}
