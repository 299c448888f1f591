import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import type { Flow, FlowRequest } from '../contract/flow.ts'
import type { Funnel, FunnelRequest } from '../contract/funnel.ts'
import type { GoalsRequest, GoalStandings } from '../contract/goal-standings.ts'
import type { WorkedExample } from '../contract/worked-example.ts'
import { flowPicture } from './flow-picture.ts'
import { funnelPicture } from './funnel-picture.ts'
import { goalPicture } from './goal-picture.ts'
import type { Measuring } from './measuring.ts'
import { workedExample } from './worked-example.ts'

/** What the supervisor's pictures are drawn from, worked out here so that screen and API say the same. */
export interface Pictures {
  funnel(request: FunnelRequest): Promise<Funnel>
  flow(request: FlowRequest): Promise<Flow>
  goals(request: GoalsRequest): Promise<GoalStandings>
  example(): Promise<WorkedExample>
}

interface Ports {
  readonly measuring: Measuring
  readonly log: Pick<ContactLog, 'tally'>
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createPictures({ measuring, log, shelf, clock }: Ports): Pictures {
  return {
    funnel: (request) => funnelPicture(measuring, request),
    flow: (request) => flowPicture({ measuring, log, shelf }, request),
    goals: (request) => goalPicture({ measuring, shelf }, request),
    example: () => workedExample({ measuring, log }, clock.now()),
  }
}
