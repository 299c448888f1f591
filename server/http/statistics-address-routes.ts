import { Hono } from 'hono'
import { Refusal } from '../contract/refusal.ts'
import { statisticsAddressRequest } from '../contract/statistics.ts'
import type { StatisticsDesk } from '../oversight/statistics-desk.ts'
import { readJson, refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** Addresses of the statistics page: made, listed and closed by those who oversee. */
export function statisticsAddressRoutes(desk: StatisticsDesk, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/statistics-addresses', guard('oversee'), async (c) => c.json(await desk.list()))
    .post('/statistics-addresses', guard('oversee'), async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const asked = statisticsAddressRequest.safeParse(body)
      if (!asked.success) return refuseInvalid(c, asked.error)
      return c.json(await desk.make(asked.data.purpose, c.get('account')), 201)
    })
    .delete('/statistics-addresses/:id', guard('oversee'), async (c) => {
      const refusal = await desk.revoke(c.req.param('id'), c.get('account'))
      return refusal === null ? c.body(null, 204) : refuse(c, refusal)
    })
}
