import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import type { Stored } from '../contacts/contact-log.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import { costRequest, priceListRequest } from '../contract/cost.ts'
import {
  countingExportRequest,
  countingPeriodRequest,
  coverageRequest,
  importLookRequest,
  importRequest,
} from '../contract/counting.ts'
import { fromAfterTo } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Sheet, SheetWriter } from '../measures/sheet.ts'
import type { Costing } from '../oversight/costs.ts'
import type { Counting } from '../oversight/counting.ts'
import type { Covering } from '../oversight/covering.ts'
import type { Importing } from '../oversight/importing.ts'
import { sendSheet } from './export-routes.ts'
import { readJson, refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

interface Parts {
  readonly counting: Counting
  readonly importing: Importing
  readonly covering: Covering
  readonly costing: Costing
  readonly exportSheet: (span: DaySpan, reader: Account) => Promise<Sheet>
  readonly sheets: SheetWriter
  readonly guard: Guard
}

/** Counting by hand, totals of other systems, and what contacts cost. */
export function countingRoutes({ guard, ...parts }: Parts): Hono<GuardedEnv> {
  const { counting, importing, covering, costing } = parts
  return new Hono<GuardedEnv>()
    .get('/counting/open', guard('answer'), async (c) => c.json(await counting.openFor(c.get('account'))))
    .get('/counting/periods', guard('oversee'), async (c) => c.json(await counting.periods()))
    .get('/counting/periods/:id', guard('oversee'), async (c) => {
      const figures = await counting.figures(c.req.param('id'))
      return figures ? c.json(figures) : refuse(c, new Refusal('counting-missing'))
    })
    .post('/counting/periods', guard('oversee'), (c) =>
      store(c, countingPeriodRequest, (sent) => counting.begin(sent, c.get('account'))),
    )
    .get('/counting/export', guard('oversee'), (c) =>
      about(c, countingExportRequest, async ({ format, ...span }) =>
        sendSheet(c, parts.sheets.write(await parts.exportSheet(span, c.get('account')), format)),
      ),
    )
    .get('/counting/coverage', guard('oversee'), (c) =>
      about(c, coverageRequest, async (asked) => c.json(await covering.coverage(asked))),
    )
    .get('/counting/imports', guard('oversee'), async (c) => c.json(await importing.imports()))
    .get('/counting/imports/sources', guard('oversee'), async (c) => c.json(await importing.sources()))
    .post('/counting/imports/look', guard('oversee'), async (c) => {
      const sent = await sentAs(c, importLookRequest)
      if (sent instanceof Response) return sent
      const look = await importing.look(sent)
      return look instanceof Refusal ? refuse(c, look) : c.json(look)
    })
    .post('/counting/imports', guard('oversee'), (c) =>
      store(c, importRequest, (sent) => importing.add(sent, c.get('account'))),
    )
    .get('/costs', guard('oversee'), (c) => about(c, costRequest, async (asked) => c.json(await costing.costs(asked))))
    .post('/costs/prices', guard('oversee'), (c) =>
      store(c, priceListRequest, (sent) => costing.addPrices(sent, c.get('account'))),
    )
}

async function about<Asked extends DaySpan>(
  c: Context<GuardedEnv>,
  schema: z.ZodType<Asked>,
  answer: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const asked = schema.safeParse(c.req.query())
  if (!asked.success) return refuseInvalid(c, asked.error)
  if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
  return answer(asked.data)
}

/** The body as the schema has it, or the answer that says why it is not. */
async function sentAs<Sent>(c: Context<GuardedEnv>, schema: z.ZodType<Sent>): Promise<Sent | Response> {
  const body = await readJson(c)
  if (body instanceof Refusal) return refuse(c, body)
  const sent = schema.safeParse(body)
  return sent.success ? sent.data : refuseInvalid(c, sent.error)
}

async function store<Sent extends { readonly id: string }>(
  c: Context<GuardedEnv>,
  schema: z.ZodType<Sent>,
  keep: (sent: Sent) => Promise<Stored | Refusal>,
): Promise<Response> {
  const sent = await sentAs(c, schema)
  if (sent instanceof Response) return sent
  const stored = await keep(sent)
  return stored instanceof Refusal ? refuse(c, stored) : c.json({ id: sent.id }, stored === 'new' ? 201 : 200)
}
