import { z } from 'zod'

/** First version, to be replaced by whoever builds working time. */
export const workingTime = z.strictObject({
  hours: z.record(z.string(), z.string()).default({}),
  closedDays: z.array(z.string()).default([]),
})
export type WorkingTime = z.infer<typeof workingTime>

export function dueAt(madeAt: Date, hours: number, _time: WorkingTime): Date {
  return new Date(madeAt.getTime() + hours * 3_600_000)
}
