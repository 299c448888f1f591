import { Hono } from 'hono'
import { fromAfterTo } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { searchesRequest } from '../contract/searches.ts'
import type { SearchMeasuring } from '../oversight/search-measuring.ts'
import { refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** What the searches of a period gave. */
export function searchMeasureRoutes(measuring: SearchMeasuring, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>().get('/searches', guard('oversee'), async (c) => {
    const asked = searchesRequest.safeParse(c.req.query())
    if (!asked.success) return refuseInvalid(c, asked.error)
    if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
    return c.json(await measuring.searches(asked.data))
  })
}
