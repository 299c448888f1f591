import type { Socket } from 'node:net'
import type { Chance } from '../bench/chance.ts'
import { planCut, type CutPlan } from './cut-plan.ts'
import { findAcknowledgements } from './find-acknowledgements.ts'
import type { ProxyCounts } from './proxy-counts.ts'

interface Ends {
  readonly client: Socket
  readonly server: Socket
}

interface Surroundings {
  readonly chance: Chance
  readonly counts: ProxyCounts
  readonly isCutting: () => boolean
  readonly onCut: () => void
}

/** Passes bytes between two sockets, both ways, until as many have passed as chance allows this connection. */
export function relayUntilCut({ client, server }: Ends, { chance, counts, isCutting, onCut }: Surroundings): void {
  let plan: CutPlan | undefined
  let isLive = false
  let isCut = false
  let passed = 0
  let acknowledged = 0

  for (const socket of [client, server]) {
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (!isCut) for (const other of [client, server]) other.destroy()
    })
  }
  client.on('data', (bytes: Buffer) => {
    isLive ||= passed === 0 && bytes.toString('latin1', 0, 9) === 'GET /live'
    plan ??= planCut(chance, isLive)
    pass(bytes, server, plan.afterBytes - passed)
  })
  server.on('data', (bytes: Buffer) => {
    const left = (plan?.afterBytes ?? Infinity) - passed
    const inside = placeInside(bytes)
    if (isCutting() && !isCut && inside < Math.min(left, bytes.length)) counts.insideAcknowledgements += 1
    pass(bytes, client, Math.min(inside, left))
  })

  /** Where in these bytes the plan wants the cut, if it is in an acknowledgement among them. */
  function placeInside(bytes: Buffer): number {
    let place = Infinity
    for (const { start, end, isKnown } of findAcknowledgements(bytes)) {
      acknowledged += 1
      counts.acknowledged += 1
      if (isKnown) counts.resent += 1
      if (plan && acknowledged === plan.insideAcknowledgement) {
        place = start + Math.floor(plan.insideShare * (end - start))
      }
    }
    return place
  }

  function pass(bytes: Buffer, to: Socket, most: number): void {
    if (isCut) return
    passed += bytes.length
    if (!isCutting() || bytes.length < most) to.write(bytes)
    else cut(bytes.subarray(0, Math.max(0, most)), to)
  }

  function cut(last: Buffer, to: Socket): void {
    isCut = true
    const isReset = plan?.how === 'reset'
    counts[isLive ? 'live' : 'others'] += 1
    if (isLive) counts[isReset ? 'resets' : 'ends'] += 1
    to.write(last, () => {
      for (const socket of [client, server]) {
        if (isReset) socket.resetAndDestroy()
        else socket.destroySoon()
      }
    })
    onCut()
  }
}
