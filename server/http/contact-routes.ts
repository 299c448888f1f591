import { Hono } from 'hono'
import { finishedContact } from '../contract/contact.ts'
import { contactFilter } from '../contract/contact-log.ts'
import { fromAfterTo } from '../contract/da.ts'
import { measuresRequest } from '../contract/measures.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import type { Oversight } from '../oversight/oversight.ts'
import { readJson, refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** Storing a finished contact, and for supervisors the log and its figures. */
export function contactRoutes(desk: Desk, oversight: Oversight, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .post('/contacts', guard('answer'), async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const sent = finishedContact.safeParse(body)
      if (!sent.success) return refuseInvalid(c, sent.error)
      const stored = await desk.record([sent.data], c.get('account'))
      if (stored instanceof Refusal) return refuse(c, stored)
      return c.json({ id: sent.data.id }, stored === 'new' ? 201 : 200)
    })
    .get('/contacts', guard('oversee'), async (c) => {
      const asked = contactFilter.safeParse(c.req.query())
      if (!asked.success) return refuseInvalid(c, asked.error)
      if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
      return c.json(await oversight.contacts(asked.data, c.get('account')))
    })
    .get('/contacts/:id', guard('oversee'), async (c) => {
      const contact = await oversight.contact(c.req.param('id'), c.get('account'))
      return contact ? c.json(contact) : refuse(c, new Refusal('contact-missing'))
    })
    .get('/measures', guard('oversee'), async (c) => {
      const asked = measuresRequest.safeParse(c.req.query())
      if (!asked.success) return refuseInvalid(c, asked.error)
      if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
      return c.json(await oversight.measures(asked.data))
    })
}
