import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test, type TestContext } from 'vitest'
import { WebSocket, type WebSocketServer } from 'ws'
import type { FromServer } from '../../server/contract/live.ts'
import type { Wallboard } from '../../server/contract/wallboard.ts'
import { createSocketServer } from '../../server/live/live-socket.ts'
import { createOutgoing } from '../../server/live/outgoing.ts'
import { createWallboardFollowers, lookAtMostEveryMs } from '../../server/live/wallboard-followers.ts'

/** A board that is told to screens; of each test's own, since they wait for seconds and do it together. */
interface Hall {
  /** What stands on the board. */
  overdue: number
  /** Makes the board as large as one likes. */
  padding: string
  /** When it was worked out. */
  readonly worked: readonly number[]
  follow(changes?: Partial<Parameters<typeof createWallboardFollowers>[0]>): WallboardFollowers
  aBoard(): Wallboard
  aScreen(): Promise<Screen>
}

type WallboardFollowers = ReturnType<typeof createWallboardFollowers>

interface Screen {
  readonly peer: WebSocket
  readonly accepted: WebSocket
  /** How many were overdue on each board that was told. */
  readonly told: number[]
}

async function aHall({ expect, onTestFinished }: TestContext): Promise<Hall> {
  const sockets = createSocketServer()
  const http = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request)),
  )
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const worked: number[] = []
  const followed: WallboardFollowers[] = []
  onTestFinished(() => {
    for (const followers of followed) followers.close()
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
    http.close()
    http.closeAllConnections()
  })
  const hall: Hall = {
    overdue: 0,
    padding: '',
    worked,
    follow(changes = {}) {
      const followers = createWallboardFollowers({
        board() {
          worked.push(performance.now())
          return Promise.resolve(hall.aBoard())
        },
        send: createOutgoing().send,
        onLookingOn: () => undefined,
        onError: (error) => expect.unreachable(String(error)),
        ...changes,
      })
      followed.push(followers)
      return followers
    },
    aBoard: () => boardOf(hall),
    aScreen: () => screenOf(sockets, (http.address() as AddressInfo).port),
  }
  return hall
}

function boardOf({ overdue, padding }: Hall): Wallboard {
  const strict = { n: 0, resolved: null, value: null, interval: null, isUncertain: true, isHidden: true }
  const standing = { consults: { waiting: 0, oldestSince: null }, callbacks: { dueToday: 0, overdue }, strict }
  const departments = [{ code: 'skat', name: `Skat${padding}`, online: 0, ...standing }]
  return { asOf: new Date().toISOString(), day: '2026-11-19', ...standing, departments }
}

async function screenOf(sockets: WebSocketServer, port: number): Promise<Screen> {
  const arriving = once(sockets, 'connection') as Promise<[WebSocket]>
  const peer = new WebSocket(`ws://127.0.0.1:${port}`)
  const told: number[] = []
  peer.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as FromServer
    if (message.type === 'wallboard/changed') told.push(message.wallboard.callbacks.overdue)
  })
  await once(peer, 'open')
  const [accepted] = await arriving
  return { peer, accepted, told }
}

describe.concurrent('the wallboard', () => {
  test('is worked out at most once a second, however much happens and however many look at it', async (context) => {
    const { expect } = context
    const hall = await aHall(context)
    const followers = hall.follow()
    const screens = [await hall.aScreen(), await hall.aScreen(), await hall.aScreen()]
    const first = await Promise.all(screens.map(({ accepted }) => followers.of(accepted).follow()))
    expect(first.map((board) => board.callbacks.overdue)).toEqual([0, 0, 0])
    expect(hall.worked).toHaveLength(1)
    for (; hall.overdue < 50; hall.overdue++) followers.changed()
    await expect.poll(() => screens.map(({ told }) => told.at(-1))).toEqual([50, 50, 50])
    expect(hall.worked).toHaveLength(2)
    expect((hall.worked[1] ?? 0) - (hall.worked[0] ?? 0)).toBeGreaterThanOrEqual(lookAtMostEveryMs - 5)
  })

  test('is told only when it says something else', async (context) => {
    const { expect } = context
    const hall = await aHall(context)
    const followers = hall.follow()
    const { accepted, told } = await hall.aScreen()
    await followers.of(accepted).follow()
    followers.changed()
    await expect.poll(() => hall.worked.length).toBe(2)
    const before = told.length
    followers.changed()
    await expect.poll(() => hall.worked.length).toBe(3)
    hall.overdue = 1
    followers.changed()
    await expect.poll(() => told.at(-1)).toBe(1)
    expect(told).toHaveLength(before + 1)
  })

  test('is worked out for nobody: not before someone follows, nor after the last has left', async (context) => {
    const { expect } = context
    const hall = await aHall(context)
    const [gone, there] = [await hall.aScreen(), await hall.aScreen()]
    let idly = 0
    const unwatched = hall.follow({
      lookAgainMs: 0,
      board() {
        idly += 1
        return Promise.resolve(hall.aBoard())
      },
    })
    unwatched.changed()
    const screen = unwatched.of(gone.accepted)
    await screen.follow()
    screen.leave()
    unwatched.changed()
    // As long as another, which is followed, takes to be worked out three times.
    await hall.follow({ lookAgainMs: 0 }).of(there.accepted).follow()
    await expect.poll(() => hall.worked.length).toBeGreaterThanOrEqual(3)
    expect(idly).toBe(1)
  })

  test('is looked at again when nothing happens, since deadlines pass', async (context) => {
    const { expect } = context
    const hall = await aHall(context)
    const { accepted, told } = await hall.aScreen()
    await hall.follow({ lookAgainMs: 20 }).of(accepted).follow()
    hall.overdue = 7
    await expect.poll(() => told.at(-1)).toBe(7)
  })

  test('comes to everyone while a screen that does not read is cut off', { timeout: 20_000 }, async (context) => {
    const { expect } = context
    const hall = await aHall(context)
    const followers = hall.follow()
    hall.padding = 'x'.repeat(3 * 1024 * 1024)
    const [slow, quick] = [await hall.aScreen(), await hall.aScreen()]
    slow.peer.pause()
    await Promise.all([slow, quick].map(({ accepted }) => followers.of(accepted).follow()))
    while (slow.accepted.readyState === WebSocket.OPEN && hall.overdue < 8) {
      hall.overdue += 1
      followers.changed()
      await expect.poll(() => quick.told.at(-1)).toBe(hall.overdue)
    }
    expect(slow.accepted.readyState).not.toBe(WebSocket.OPEN)
    expect(quick.accepted.readyState).toBe(WebSocket.OPEN)
  })
})
