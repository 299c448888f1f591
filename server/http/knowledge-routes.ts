import { Hono } from 'hono'
import { isPermitted } from '../accounts/permissions.ts'
import { Refusal } from '../contract/refusal.ts'
import { searchRequest, type SearchResponse } from '../contract/search.ts'
import type { Desk } from '../desk/desk.ts'
import { refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** Asking and reading. */
export function knowledgeRoutes(desk: Desk, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/search', guard('answer'), async (c) => {
      const asked = searchRequest.safeParse(c.req.query())
      if (!asked.success) return refuseInvalid(c, asked.error)
      const { q, limit, explain } = asked.data
      const answer = await desk.search({ q, limit, isUnfinished: false })
      if (explain === undefined) return c.json(answer)
      if (!isPermitted(c.get('account').role, 'examine')) return refuse(c, new Refusal('not-allowed'))
      return c.json({ ...answer, explanation: await desk.explain(q) } satisfies SearchResponse)
    })
    .get('/life-events', guard('answer'), (c) => c.json(desk.lifeEvents()))
    .get('/life-events/:code', guard('answer'), (c) => {
      const event = desk.lifeEvent(c.req.param('code'))
      return event ? c.json(event) : refuse(c, new Refusal('not-found'))
    })
    .get('/articles/:id', guard('answer'), (c) => {
      const article = desk.read(c.req.param('id'))
      return article ? c.json(article) : refuse(c, new Refusal('article-missing'))
    })
    .get('/articles/:id/situation', guard('answer'), async (c) => {
      const situation = await desk.situation(c.req.param('id'))
      return situation ? c.json(situation) : refuse(c, new Refusal('article-missing'))
    })
}
