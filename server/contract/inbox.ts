import { z } from 'zod'
import { callback } from './callback.ts'
import { answeredConsult, consult } from './consult.ts'
import { notice } from './notice.ts'
import { transfer } from './transfer.ts'
import { code } from './values.ts'

/**
 * Everything between colleagues that concerns one employee, as it stands now: what waits in the own department, what they
 * have asked and promised themselves, and the notices. It is sent whole, so that no message missed or doubled matters.
 */
export const inbox = z.object({
  /** Waiting in the department, or taken by someone of it and not over. */
  consults: z.array(consult),
  transfers: z.array(transfer),
  callbacks: z.array(callback),
  /** Asked, handed over and promised by the employee, whoever has it now; a consult's ending is shown for a while. */
  own: z.object({ consults: z.array(consult), transfers: z.array(transfer), callbacks: z.array(callback) }),
  /** What the employee helped with today and that is over, and how it ended. */
  answered: z.array(answeredConsult),
  notices: z.array(notice),
  /** Whether callbacks can keep whom to call: the key for it is a setting. */
  canSeal: z.boolean(),
  /** How many days a browser may keep whom to call, should it not get through. */
  personDays: z.int(),
})
export type Inbox = z.infer<typeof inbox>

/** How many colleagues of each department are connected now. */
export const presence = z.record(code, z.int().min(0))
export type Presence = z.infer<typeof presence>
