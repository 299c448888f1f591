import { Hono } from 'hono'
import type { Account } from '../accounts/account.ts'
import { fromAfterTo, unknownDepartment } from '../contract/da.ts'
import { reportTexts } from '../contract/da-report.ts'
import { reportFileRequest } from '../contract/report.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { SheetWriter } from '../measures/sheet.ts'
import { reportMarkdown } from '../oversight/report-markdown.ts'
import { reportSheet } from '../oversight/report-sheet.ts'
import type { Reports } from '../oversight/reports.ts'
import { sendSheet } from './export-routes.ts'
import { refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv } from './session-guard.ts'

interface Parts {
  readonly reports: Reports
  readonly sheets: SheetWriter
  readonly shelf: () => Shelf
  readonly guard: Guard
  /** Notes who took which file. */
  readonly onTaken: (file: string, account: Account) => Promise<void>
}

/** How a period went, beside the one before it: for the screen, and as a file. */
export function reportRoutes({ reports, sheets, shelf, guard, onTaken }: Parts): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>().get('/reports', guard('oversee'), async (c) => {
    const parsed = reportFileRequest.safeParse(c.req.query())
    if (!parsed.success) return refuseInvalid(c, parsed.error)
    const { format, ...request } = parsed.data
    const { from, to, department } = request
    if (from > to) return refuse(c, new Refusal('invalid-request', fromAfterTo))
    if (department !== undefined && !shelf().configuration.departments.some(({ code }) => code === department)) {
      return refuse(c, new Refusal('unknown-code', unknownDepartment(department)))
    }
    const report = await reports.report(request)
    if (format === 'json') return c.json(report)
    const name = reportTexts.name(from, to, department)
    await onTaken(`${name}.${format}`, c.get('account'))
    if (format !== 'md') return sendSheet(c, sheets.write(reportSheet(report, name), format))
    c.header('content-type', 'text/markdown; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${name}.md"`)
    return c.body(reportMarkdown(report))
  })
}
