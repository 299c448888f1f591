import { z } from 'zod'
import { rate } from './measures.ts'
import { code, day, instant } from './values.ts'

/** Live questions that nobody has taken, and since when the citizen of the oldest has waited. */
const waitingConsults = z.object({ waiting: z.int(), oldestSince: instant.nullable() })

/** Promises to call that are not kept yet: due later today, and past their deadline. */
const dueCallbacks = z.object({ dueToday: z.int(), overdue: z.int() })

/** Of today's questions the strict rate; the day is not over, so that it can still go both ways. */
const whole = z.object({ consults: waitingConsults, callbacks: dueCallbacks, strict: rate })

/** What hangs on the wall of a department: how things stand now, without persons and without anything that was written. */
export const wallboard = whole.extend({
  asOf: instant,
  day,
  departments: z.array(whole.extend({ code, name: z.string(), online: z.int() })),
})
export type Wallboard = z.infer<typeof wallboard>
export type DepartmentBoard = Wallboard['departments'][number]
