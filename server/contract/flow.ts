import { z } from 'zod'
import { countsAs } from './configuration.ts'
import { measuresRequest } from './measures.ts'
import { day, instant } from './values.ts'

export const flowRequest = measuresRequest.omit({ by: true })
export type FlowRequest = z.infer<typeof flowRequest>

export const flowLink = z.object({ channel: z.string(), outcome: z.string(), questions: z.int() })
export type FlowLink = z.infer<typeof flowLink>

/** How many questions of each channel ended in each outcome. */
export const flow = z.object({
  from: day,
  to: day,
  asOf: instant,
  channels: z.array(z.object({ key: z.string(), label: z.string(), questions: z.int() })),
  outcomes: z.array(z.object({ key: z.string(), label: z.string(), countsAs: countsAs, questions: z.int() })),
  links: z.array(flowLink),
  /** Channels with too few questions to be shown. */
  hidden: z.array(z.string()),
})
export type Flow = z.infer<typeof flow>
