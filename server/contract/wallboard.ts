import { z } from 'zod'
import { rate } from './measures.ts'
import { code, day, instant } from './values.ts'

/** Live questions that nobody has taken, and since when the citizen of the oldest has waited. */
const waitingConsults = z.object({ waiting: z.int(), oldestSince: instant.nullable() })

/** Promises to call that are not kept yet: due later today, and past their deadline. */
const dueCallbacks = z.object({ dueToday: z.int(), overdue: z.int() })

const waiting = z.object({ consults: waitingConsults, callbacks: dueCallbacks })

/**
 * What hangs on the wall of a department: how things stand now, without persons and without anything that was written. The
 * strict rate of today's questions is that of all together: where one is at work alone, a department's would be a person's.
 */
export const wallboard = waiting.extend({
  asOf: instant,
  day,
  strict: rate,
  departments: z.array(waiting.extend({ code, name: z.string(), online: z.int() })),
})
export type Wallboard = z.infer<typeof wallboard>
export type DepartmentBoard = Wallboard['departments'][number]
