import type { ContactLog } from '../contacts/contact-log.ts'
import type { Flow, FlowRequest } from '../contract/flow.ts'
import type { Funnel, FunnelRequest } from '../contract/funnel.ts'
import type { GoalsRequest, GoalStandings } from '../contract/goal-standings.ts'
import type { WorkedExample } from '../contract/worked-example.ts'
import { flowPicture } from './flow-picture.ts'
import { funnelPicture } from './funnel-picture.ts'
import { goalPicture } from './goal-picture.ts'
import type { SelfServicePorts } from './self-service-share.ts'
import { workedExample } from './worked-example.ts'

/** What the supervisor's pictures are drawn from, worked out here so that screen and API say the same. */
export interface Pictures {
  funnel(request: FunnelRequest): Promise<Funnel>
  flow(request: FlowRequest): Promise<Flow>
  goals(request: GoalsRequest): Promise<GoalStandings>
  example(): Promise<WorkedExample>
}

interface Ports extends SelfServicePorts {
  readonly log: Pick<ContactLog, 'tally'>
}

export function createPictures(ports: Ports): Pictures {
  const { measuring, log, shelf, clock } = ports
  return {
    funnel: (request) => funnelPicture(measuring, request),
    flow: (request) => flowPicture({ measuring, log, shelf }, request),
    goals: (request) => goalPicture(ports, request),
    example: () => workedExample({ measuring, log }, clock.now()),
  }
}
