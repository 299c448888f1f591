import type { Flow } from '../../server/contract/flow.ts'

/** A block at one side of the flow; heights are shares of all questions, gaps included. */
export interface FlowBlock {
  readonly key: string
  readonly label: string
  readonly questions: number
  readonly top: number
  readonly bottom: number
}

/** A band from a block on the left to one on the right. */
export interface FlowBand {
  readonly channel: string
  readonly outcome: string
  readonly questions: number
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
}

export interface FlowShape {
  readonly channels: readonly FlowBlock[]
  readonly outcomes: readonly FlowBlock[]
  readonly bands: readonly FlowBand[]
}

/**
 * Where each block and band stands, from 0 at the top; bands keep the order of the blocks they lead to.
 *
 * @param gap between blocks, as a share of all questions
 */
export function flowShape({ channels, outcomes, links }: Flow, gap: number): FlowShape {
  const whole = channels.reduce((sum, { questions }) => sum + questions, 0)
  const left = stacked(channels, whole, gap)
  const right = stacked(outcomes, whole, gap)
  const used = new Map<string, number>()
  const take = (side: string, block: FlowBlock, questions: number): readonly [number, number] => {
    const key = `${side} ${block.key}`
    const from = used.get(key) ?? block.top
    used.set(key, from + questions / whole)
    return [from, from + questions / whole]
  }
  const bands = left.flatMap((channel) =>
    right.flatMap((outcome) => {
      const link = links.find((one) => one.channel === channel.key && one.outcome === outcome.key)
      if (link === undefined || link.questions === 0) return []
      const { questions } = link
      const ends = { left: take('left', channel, questions), right: take('right', outcome, questions) }
      return [{ channel: channel.key, outcome: outcome.key, questions, ...ends }]
    }),
  )
  return { channels: left, outcomes: right, bands }
}

interface Node {
  readonly key: string
  readonly label: string
  readonly questions: number
}

function stacked(nodes: readonly Node[], whole: number, gap: number): FlowBlock[] {
  let top = 0
  return nodes.map(({ key, label, questions }) => {
    const block = { key, label, questions, top, bottom: top + questions / whole }
    top = block.bottom + gap
    return block
  })
}
