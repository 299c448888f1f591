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

/** `synonyms.yaml`: words that mean the same, and where that is said. */
export const synonymList = z.strictObject({
  groups: z.array(z.strictObject({ words: z.array(z.string().min(1)).min(2), source: z.string().optional() })),
})

/** `kle.yaml`: the titles of the KLE numbers in use. */
export const kleTitles = z.record(z.string(), z.string())
