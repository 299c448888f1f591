import { Hono } from 'hono'
import { calibrationRequest, judgement } from '../contract/calibration.ts'
import { fromAfterTo } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Calibrating } from '../oversight/calibrating.ts'
import { readJson, refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** Samples that two reviewers judge. */
export function calibrationRoutes(calibrating: Calibrating, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/calibrations', guard('oversee'), async (c) => c.json(await calibrating.calibrations(c.get('account'))))
    .post('/calibrations', guard('oversee'), async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const sent = calibrationRequest.safeParse(body)
      if (!sent.success) return refuseInvalid(c, sent.error)
      if (sent.data.from > sent.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
      const stored = await calibrating.draw(sent.data, c.get('account'))
      return stored instanceof Refusal ? refuse(c, stored) : c.json({ id: sent.data.id }, stored === 'new' ? 201 : 200)
    })
    .get('/calibrations/:id', guard('oversee'), async (c) => {
      const found = await calibrating.calibration(c.req.param('id'), c.get('account'))
      return found ? c.json(found) : refuse(c, new Refusal('not-found'))
    })
    .post('/calibrations/:id/judgements', guard('oversee'), async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const sent = judgement.safeParse(body)
      if (!sent.success) return refuseInvalid(c, sent.error)
      const stored = await calibrating.judge(c.req.param('id'), sent.data, c.get('account'))
      return stored instanceof Refusal ? refuse(c, stored) : c.body(null, 204)
    })
}
