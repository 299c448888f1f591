import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { cpuUsage, memoryUsage } from 'node:process'

/** What a server's process used since it was last looked at. */
export interface Used {
  readonly seconds: number
  /** Of all its threads. */
  readonly cpuSeconds: number
  /** Milliseconds by which the main thread's turns came late. */
  readonly loopDelay: { readonly p99: number; readonly most: number }
  readonly mostResidentMb: number
  /** The most that waited in the process for its slowest reader, and for all readers together. */
  readonly mostBacklogMb: { readonly one: number; readonly all: number }
  readonly sockets: number
}

/** After garbage collection. */
export interface Weight {
  readonly residentMb: number
  readonly keptMb: number
}

export interface ServerWatch {
  /** What was used since the last look. */
  look(): Used
  weigh(): Weight
}

const SAMPLE_MS = 20

/** Watches the process it is called in; to be called before the server listens, so that it sees every socket. */
export function watchServer(): ServerWatch {
  const sockets = watchSockets()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let most = NOTHING
  let cpu = cpuUsage()
  let since = performance.now()
  delay.enable()
  setInterval(() => (most = larger(most, sample(sockets))), SAMPLE_MS).unref()

  return {
    look() {
      const { user, system } = cpuUsage(cpu)
      const { resident, one, all } = larger(most, sample(sockets))
      const used: Used = {
        seconds: (performance.now() - since) / 1000,
        cpuSeconds: (user + system) / 1e6,
        loopDelay: { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 },
        mostResidentMb: resident / 1e6,
        mostBacklogMb: { one: one / 1e6, all: all / 1e6 },
        sockets: sockets.size,
      }
      most = NOTHING
      delay.reset()
      cpu = cpuUsage()
      since = performance.now()
      return used
    },

    weigh() {
      // Twice: what finalizers let go of is collected by the second.
      for (const _ of [1, 2]) globalThis.gc?.()
      const { rss, heapUsed, external } = memoryUsage()
      return { residentMb: rss / 1e6, keptMb: (heapUsed + external) / 1e6 }
    },
  }
}

interface Sample {
  readonly resident: number
  readonly one: number
  readonly all: number
}

const NOTHING: Sample = { resident: 0, one: 0, all: 0 }

function sample(sockets: ReadonlySet<Socket>): Sample {
  const waiting = [...sockets].map((socket) => socket.writableLength)
  return {
    resident: memoryUsage.rss(),
    one: Math.max(0, ...waiting),
    all: waiting.reduce((sum, bytes) => sum + bytes, 0),
  }
}

function larger(one: Sample, other: Sample): Sample {
  return {
    resident: Math.max(one.resident, other.resident),
    one: Math.max(one.one, other.one),
    all: Math.max(one.all, other.all),
  }
}

/** Node tells of every socket that a server takes, so the server itself need not. */
function watchSockets(): ReadonlySet<Socket> {
  const open = new Set<Socket>()
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { socket: Socket }
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return open
}
