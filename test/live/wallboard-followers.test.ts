import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket, type WebSocketServer } from 'ws'
import type { FromServer } from '../../server/contract/live.ts'
import type { Wallboard } from '../../server/contract/wallboard.ts'
import { createSocketServer } from '../../server/live/live-socket.ts'
import { createOutgoing } from '../../server/live/outgoing.ts'
import { createWallboardFollowers, lookAtMostEveryMs } from '../../server/live/wallboard-followers.ts'

let http: Server
let sockets: WebSocketServer
/** What stands on the board, and when it was worked out. */
let overdue: number
let worked: number[]
let followers: ReturnType<typeof createWallboardFollowers>
/** Makes a board as large as one likes. */
let padding: string

beforeEach(async () => {
  overdue = 0
  worked = []
  padding = ''
  sockets = createSocketServer()
  http = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request)),
  )
  await once(http.listen(0, '127.0.0.1'), 'listening')
  followers = follow({})
})

afterEach(() => {
  followers.close()
  for (const socket of sockets.clients) socket.terminate()
  sockets.close()
  http.close()
  http.closeAllConnections()
})

function follow(
  changes: Partial<Parameters<typeof createWallboardFollowers>[0]>,
): ReturnType<typeof createWallboardFollowers> {
  return createWallboardFollowers({
    board() {
      worked.push(performance.now())
      return Promise.resolve(aBoard())
    },
    send: createOutgoing().send,
    onLookingOn: () => undefined,
    onError: (error) => expect.unreachable(String(error)),
    ...changes,
  })
}

function aBoard(): Wallboard {
  const strict = { n: 0, resolved: null, value: null, interval: null, isUncertain: true, isHidden: true }
  const standing = { consults: { waiting: 0, oldestSince: null }, callbacks: { dueToday: 0, overdue }, strict }
  const departments = [{ code: 'skat', name: `Skat${padding}`, online: 0, ...standing }]
  return { asOf: new Date().toISOString(), day: '2026-11-19', ...standing, departments }
}

interface Screen {
  readonly peer: WebSocket
  readonly accepted: WebSocket
  /** How many were overdue on each board that was told. */
  readonly told: number[]
}

async function aScreen(): Promise<Screen> {
  const arriving = once(sockets, 'connection') as Promise<[WebSocket]>
  const peer = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  const told: number[] = []
  peer.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as FromServer
    if (message.type === 'wallboard/changed') told.push(message.wallboard.callbacks.overdue)
  })
  await once(peer, 'open')
  const [accepted] = await arriving
  return { peer, accepted, told }
}

describe('the wallboard', () => {
  test('is worked out at most once a second, however much happens and however many look at it', async () => {
    const screens = [await aScreen(), await aScreen(), await aScreen()]
    const first = await Promise.all(screens.map(({ accepted }) => followers.of(accepted).follow()))
    expect(first.map((board) => board.callbacks.overdue)).toEqual([0, 0, 0])
    expect(worked).toHaveLength(1)
    for (; overdue < 50; overdue++) followers.changed()
    await expect.poll(() => screens.map(({ told }) => told.at(-1))).toEqual([50, 50, 50])
    expect(worked).toHaveLength(2)
    expect((worked[1] ?? 0) - (worked[0] ?? 0)).toBeGreaterThanOrEqual(lookAtMostEveryMs - 5)
  })

  test('is told only when it says something else', async () => {
    const { accepted, told } = await aScreen()
    await followers.of(accepted).follow()
    followers.changed()
    await expect.poll(() => worked.length).toBe(2)
    const before = told.length
    followers.changed()
    await expect.poll(() => worked.length).toBe(3)
    overdue = 1
    followers.changed()
    await expect.poll(() => told.at(-1)).toBe(1)
    expect(told).toHaveLength(before + 1)
  })

  test('is worked out for nobody: not before someone follows, nor after the last has left', async () => {
    const [gone, there] = [await aScreen(), await aScreen()]
    let idly = 0
    const unwatched = follow({
      lookAgainMs: 0,
      board() {
        idly += 1
        return Promise.resolve(aBoard())
      },
    })
    unwatched.changed()
    const screen = unwatched.of(gone.accepted)
    await screen.follow()
    screen.leave()
    unwatched.changed()
    // As long as another, which is followed, takes to be worked out three times.
    followers = follow({ lookAgainMs: 0 })
    await followers.of(there.accepted).follow()
    await expect.poll(() => worked.length).toBe(3)
    expect(idly).toBe(1)
  })

  test('is looked at again when nothing happens, since deadlines pass', async () => {
    followers = follow({ lookAgainMs: 20 })
    const { accepted, told } = await aScreen()
    await followers.of(accepted).follow()
    overdue = 7
    await expect.poll(() => told.at(-1)).toBe(7)
  })

  test('comes to everyone while a screen that does not read is cut off', { timeout: 20_000 }, async () => {
    padding = 'x'.repeat(3 * 1024 * 1024)
    const [slow, quick] = [await aScreen(), await aScreen()]
    slow.peer.pause()
    await Promise.all([slow, quick].map(({ accepted }) => followers.of(accepted).follow()))
    while (slow.accepted.readyState === WebSocket.OPEN && overdue < 8) {
      overdue += 1
      followers.changed()
      await expect.poll(() => quick.told.at(-1)).toBe(overdue)
    }
    expect(slow.accepted.readyState).not.toBe(WebSocket.OPEN)
    expect(quick.accepted.readyState).toBe(WebSocket.OPEN)
  })
})
