import { z } from 'zod'
import { brings, channel, countsAs, need, reason } from '../contract/configuration.ts'
import { selfServiceTotals } from '../contract/self-service-totals.ts'
import { code } from '../contract/values.ts'

const outcomeEntry = z.strictObject({
  code,
  label: z.string().min(1),
  key: z.string().length(1),
  countsAs,
  needsReason: z.boolean().default(false),
  isNotEligibleWhenNotStraks: z.boolean().default(false),
  brings: brings.nullable().default(null),
  needs: need.nullable().default(null),
})

const channelEntry = channel.extend({ isDigital: z.boolean().default(false) })
const reasonEntry = reason.extend({ needs: need.nullable().default(null) })

/** `outcomes.yaml`: the channels, the ways in which a question can end, and the reasons for not settling it. */
export const contactChoices = z
  .strictObject({
    channels: z.array(channelEntry).min(1),
    outcomes: z.array(outcomeEntry).min(1),
    reasons: z.array(reasonEntry),
  })
  .superRefine((choices, context) => {
    const taken = choices.channels.findIndex((one) => one.code === selfServiceTotals)
    if (taken >= 0) {
      const message = `koden "${selfServiceTotals}" er optaget: den bruges til indlæste tal fra selvbetjeningsløsninger`
      context.addIssue({ code: 'custom', path: ['channels', taken], message })
    }
    for (const name of ['channels', 'outcomes', 'reasons'] as const) {
      for (const [at, entry] of choices[name].entries()) {
        const earlier = choices[name].slice(0, at).find((one) => one.key === entry.key || one.code === entry.code)
        if (earlier) {
          context.addIssue({
            code: 'custom',
            path: [name, at],
            message: `samme kode eller tast som "${earlier.label}"`,
          })
        }
      }
    }
  })
export type ContactChoices = z.infer<typeof contactChoices>
