import { ReadableStream as WebStream } from 'node:stream/web'
import { Hono, type Context } from 'hono'
import { isPermitted } from '../accounts/permissions.ts'
import { fromAfterTo } from '../contract/da.ts'
import { measuresExportRequest, questionsExportRequest } from '../contract/exports.ts'
import { Refusal } from '../contract/refusal.ts'
import type { SheetWriter, WrittenSheet } from '../measures/sheet.ts'
import type { Exports } from '../oversight/exports.ts'
import { refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

/** Figures and single questions as files. */
export function exportRoutes(exports: Exports, sheets: SheetWriter, guard: Guard): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/exports/measures', guard('oversee'), async (c) => {
      const asked = measuresExportRequest.safeParse(c.req.query())
      if (!asked.success) return refuseInvalid(c, asked.error)
      if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
      const sheet = await exports.measures(asked.data, c.get('account'))
      return sendSheet(c, sheets.write(sheet, asked.data.format))
    })
    .get('/exports/questions', guard('oversee'), async (c) => {
      const asked = questionsExportRequest.safeParse(c.req.query())
      if (!asked.success) return refuseInvalid(c, asked.error)
      if (asked.data.from > asked.data.to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
      const mayReadText = isPermitted(c.get('account').role, 'export-text')
      if (asked.data.text === 'with' && !mayReadText) return refuse(c, new Refusal('not-allowed'))
      const sheet = await exports.questions(asked.data, c.get('account'))
      return sendSheet(c, sheets.write(sheet, asked.data.format))
    })
}

/** Sends a file as fast as it is taken, and no faster. */
export function sendSheet(c: Context, { contentType, fileName, body }: WrittenSheet): Response {
  c.header('content-type', contentType)
  c.header('content-disposition', `attachment; filename="${fileName}"`)
  return c.body(WebStream.from(body) as ReadableStream<Uint8Array>)
}
