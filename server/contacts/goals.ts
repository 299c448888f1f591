import { z } from 'zod'
import { goalMeasure } from '../contract/configuration.ts'
import { day } from '../contract/values.ts'

const goalEntry = z
  .strictObject({ measure: goalMeasure, percent: z.number().min(0).max(100), from: day, to: day })
  .refine(isForward, { path: ['to'], message: 'ligger før "from"' })
  .transform(({ percent, ...rest }) => ({ ...rest, share: percent / 100 }))

const campaignEntry = z
  .strictObject({ name: z.string().min(1), from: day, to: day })
  .refine(isForward, { path: ['to'], message: 'ligger før "from"' })

/** `goals.yaml`: which shares the municipality wants to reach in which period, and what it did to reach them. */
export const goalList = z
  .strictObject({ goals: z.array(goalEntry).default([]), campaigns: z.array(campaignEntry).default([]) })
  .superRefine(({ goals }, context) => {
    for (const [at, goal] of goals.entries()) {
      const others = goals.slice(0, at).filter((one) => one.measure === goal.measure)
      if (others.some((one) => one.from <= goal.to && goal.from <= one.to)) {
        context.addIssue({ code: 'custom', path: ['goals', at], message: 'to mål for det samme på de samme dage' })
      }
    }
  })
export type GoalList = z.infer<typeof goalList>

function isForward({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from <= to
}
