import { Hono } from 'hono'
import type { AuditTrail } from '../accounts/account.ts'
import type { Clock } from '../contacts/clock.ts'
import type { SavedFilters } from '../contacts/saved-filters.ts'
import { correctionRecord } from '../contract/contact.ts'
import { contactFilter } from '../contract/contact-log.ts'
import { fromAfterTo } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { auditRequest, savedFilter } from '../contract/review.ts'
import type { Desk } from '../desk/desk.ts'
import type { LogReview } from '../oversight/log-review.ts'
import { readJson, refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

interface Parts {
  readonly review: LogReview
  readonly desk: Pick<Desk, 'correct'>
  readonly savedFilters: SavedFilters
  readonly audit: AuditTrail
  readonly clock: Clock
  readonly guard: Guard
}

/** Everyone's own log; for supervisors corrections and saved filters; for administrators who looked at what. */
export function reviewRoutes({ review, desk, savedFilters, audit, clock, guard }: Parts): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/own/contacts', guard('answer'), async (c) => {
      const asked = contactFilter.safeParse(c.req.query())
      if (!asked.success) return refuseInvalid(c, asked.error)
      if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
      return c.json(await review.ownContacts(asked.data, c.get('account')))
    })
    .get('/own/contacts/:id', guard('answer'), async (c) => {
      const contact = await review.ownContact(c.req.param('id'), c.get('account'))
      return contact ? c.json(contact) : refuse(c, new Refusal('contact-missing'))
    })
    .post('/corrections', guard('answer'), async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const sent = correctionRecord.safeParse(body)
      if (!sent.success) return refuseInvalid(c, sent.error)
      const stored = await desk.correct(sent.data, c.get('account'))
      return stored instanceof Refusal ? refuse(c, stored) : c.json({ id: sent.data.id }, stored === 'new' ? 201 : 200)
    })
    .get('/saved-filters', guard('oversee'), async (c) => c.json(await savedFilters.of(c.get('account').id)))
    .post('/saved-filters', guard('oversee'), async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const sent = savedFilter.safeParse(body)
      if (!sent.success) return refuseInvalid(c, sent.error)
      await savedFilters.save(c.get('account').id, sent.data, clock.now().toISOString())
      return c.body(null, 204)
    })
    .delete('/saved-filters/:id', guard('oversee'), async (c) => {
      const isRemoved = await savedFilters.remove(c.get('account').id, c.req.param('id'))
      return isRemoved ? c.body(null, 204) : refuse(c, new Refusal('not-found'))
    })
    .get('/audit', guard('audit'), async (c) => {
      const asked = auditRequest.safeParse(c.req.query())
      return asked.success ? c.json(await audit.page(asked.data)) : refuseInvalid(c, asked.error)
    })
}
