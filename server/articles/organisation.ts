import { z } from 'zod'
import { code } from '../contract/values.ts'

const department = z.strictObject({ name: z.string().min(1) })
const authority = z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }).optional() })

/** `organisation.yaml`: who is who. */
export const organisation = z.strictObject({
  departments: z.record(code, department),
  authorities: z.record(code, authority),
  lifeEvents: z.record(code, z.string().min(1)),
})
export type Organisation = z.infer<typeof organisation>

/** `life-events.yaml`: for each life event the ordered checklist of what the citizen probably needs. */
export const lifeEventList = z.record(
  code,
  z.strictObject({
    title: z.string().min(1),
    intro: z.string().min(1),
    checklist: z.array(z.strictObject({ article: code, ask: z.string().min(1) })).min(1),
  }),
)
export type LifeEventList = z.infer<typeof lifeEventList>

/** `synonyms.yaml`: words that mean the same, and where that is said. */
export const synonymList = z.strictObject({
  groups: z.array(z.strictObject({ words: z.array(z.string().min(1)).min(2), source: z.string().min(1) })),
})

/** `outside.yaml`: what people ask although no article is for it, and where they may turn. */
export const outsideList = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string().min(1),
      refer: z.string().min(1).optional(),
      asked: z.array(z.string().min(1)).min(1),
    }),
  ),
})

/** `kle.yaml`: the titles of the KLE numbers in use. */
export const kleTitles = z.record(z.string(), z.string())
