import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Chance } from '../bench/chance.ts'
import { noCounts, type ProxyCounts } from './proxy-counts.ts'
import { relayUntilCut } from './relay-until-cut.ts'

/** A TCP proxy that cuts every connection after a random number of bytes, and goes on while the server is away. */
export interface CuttingProxy {
  readonly url: string
  readonly counts: Readonly<ProxyCounts>
  /** It begins without cutting. */
  setCutting(isCutting: boolean): void
  /** Calls back after each cut. */
  onCut(listener: () => void): void
  close(): Promise<void>
}

export async function createCuttingProxy(serverPort: number, chance: Chance): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  const listeners: (() => void)[] = []
  const counts = noCounts()
  let isCutting = false
  const surroundings = {
    chance,
    counts,
    isCutting: () => isCutting,
    onCut: () => listeners.forEach((listener) => listener()),
  }

  const proxy = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1')
    for (const socket of [client, server]) {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
    }
    server.once('error', () => {
      if (server.connecting || server.bytesRead === 0) counts.refused += 1
    })
    relayUntilCut({ client, server }, surroundings)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const { port } = proxy.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    setCutting: (next) => void (isCutting = next),
    onCut: (listener) => void listeners.push(listener),
    async close() {
      const closed = once(proxy, 'close')
      proxy.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
