import { Hono } from 'hono'
import { callbackMeasuresRequest } from '../contract/callback-measures.ts'
import { fromAfterTo } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import type { CallbackMeasuring } from '../oversight/callback-measuring.ts'
import { refuse, refuseInvalid } from './refuse.ts'
import type { Guard } from './session-guard.ts'

/** How the promises to call are kept. */
export function callbackMeasureRoutes(measuring: CallbackMeasuring, guard: Guard) {
  return new Hono().get('/measures/callbacks', guard('oversee'), async (c) => {
    const asked = callbackMeasuresRequest.safeParse(c.req.query())
    if (!asked.success) return refuseInvalid(c, asked.error)
    if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
    return c.json(await measuring.callbacks(asked.data))
  })
}
