import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import { causesRequest } from '../contract/causes.ts'
import { fromAfterTo } from '../contract/da.ts'
import { flowRequest } from '../contract/flow.ts'
import { funnelRequest } from '../contract/funnel.ts'
import { goalsRequest } from '../contract/goal-standings.ts'
import { Refusal } from '../contract/refusal.ts'
import type { CauseFinder } from '../oversight/causes.ts'
import type { Pictures } from '../oversight/pictures.ts'
import { refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** What supervisors' pictures are drawn from, and why the rate is not higher. */
export function pictureRoutes(pictures: Pictures, causes: CauseFinder, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/measures/funnel', guard('oversee'), (c) => answer(c, funnelRequest, (asked) => pictures.funnel(asked)))
    .get('/measures/flow', guard('oversee'), (c) => answer(c, flowRequest, (asked) => pictures.flow(asked)))
    .get('/measures/goals', guard('oversee'), (c) => answer(c, goalsRequest, (asked) => pictures.goals(asked)))
    .get('/measures/causes', guard('oversee'), (c) => answer(c, causesRequest, (asked) => causes.causes(asked)))
    .get('/measures/example', guard('oversee'), async (c) => c.json(await pictures.example()))
}

async function answer<Asked extends { readonly from: string; readonly to: string }>(
  c: Context<GuardedEnv>,
  schema: z.ZodType<Asked>,
  ask: (asked: Asked) => Promise<object>,
): Promise<Response> {
  const asked = schema.safeParse(c.req.query())
  if (!asked.success) return refuseInvalid(c, asked.error)
  if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
  return c.json(await ask(asked.data))
}
