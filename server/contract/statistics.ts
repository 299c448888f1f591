import { z } from 'zod'
import { rate } from './measures.ts'
import { citizenText, day, instant, recordId } from './values.ts'

/** An address of the statistics page; its secret is told once, when it is made. */
export const statisticsAddress = z.object({
  id: recordId,
  purpose: z.string(),
  madeBy: z.string(),
  madeAt: instant,
  revokedAt: instant.nullable(),
})
export type StatisticsAddress = z.infer<typeof statisticsAddress>

export const statisticsAddressRequest = z.strictObject({ purpose: citizenText(80).pipe(z.string().min(1)) })
export const madeAddress = z.object({ id: recordId, path: z.string() })
export type MadeAddress = z.infer<typeof madeAddress>
export const statisticsAddresses = z.object({ addresses: z.array(statisticsAddress) })
export type StatisticsAddressList = z.infer<typeof statisticsAddresses>

const statisticsRow = z.object({ label: z.string(), rate })

/** What the statistics page shows: nothing of single contacts, citizens or employees. */
export const statistics = z.object({
  municipality: z.string(),
  from: day,
  to: day,
  asOf: instant,
  contacts: z.int(),
  questions: rate,
  sentences: z.array(z.string()),
  channels: z.array(statisticsRow),
  weeks: z.array(statisticsRow),
  definitions: z.array(z.string()),
})
export type Statistics = z.infer<typeof statistics>
