import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import * as common from '../contract/da.ts'
import { reportTexts as da } from '../contract/da-report.ts'
import type { MeasureBy, Measures } from '../contract/measures.ts'
import type { Report, ReportPeriod, ReportRequest } from '../contract/report.ts'
import type { CallbackMeasuring } from './callback-measuring.ts'
import type { Measuring } from './measuring.ts'
import type { Pictures } from './pictures.ts'
import { periodBefore, periodOf } from './report-periods.ts'
import { reportParts, type Both, type Found } from './report-parts.ts'

/** How things stand in a period, beside the one before it and the goals. */
export interface Reports {
  report(request: ReportRequest): Promise<Report>
}

interface Ports {
  readonly measuring: Measuring
  readonly callbacks: CallbackMeasuring
  readonly pictures: Pick<Pictures, 'goals'>
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createReports(ports: Ports): Reports {
  return {
    async report(request) {
      const { from, to, department } = request
      const { configuration } = ports.shelf()
      const [period, before] = [periodOf(from, to), periodBefore(from, to)]
      const found = await readAll(ports, { request, before })
      const { summary, sections } = reportParts(found, before.label)
      const { total } = found.channels.now
      return {
        title: da.title,
        municipality: configuration.municipality,
        department: configuration.departments.find(({ code }) => code === department)?.name ?? department ?? null,
        period,
        before,
        asOf: found.channels.now.asOf,
        contacts: total.contacts.all,
        questions: total.questions.all,
        summary,
        sections,
        goals: found.goals,
        notes: [
          ...(to >= copenhagenDay(ports.clock.now()) ? [da.notOver] : []),
          ...(total.isProvisional && !total.questions.confirmed.isHidden ? [da.provisional] : []),
          da.newcombe,
          da.manyTests,
        ],
        definitions: [
          ...Object.values(common.definitions),
          common.callbackDefinitions.kept,
          ...found.goals.flatMap(({ measure, goal, definition }) =>
            goal === null || measure === 'strict' ? [] : [definition],
          ),
        ],
      }
    },
  }
}

async function readAll(
  { measuring, callbacks, pictures }: Ports,
  { request, before }: { readonly request: ReportRequest; readonly before: ReportPeriod },
): Promise<Found> {
  const earlier = { ...request, from: before.from, to: before.to }
  const bothBy = async (by: MeasureBy): Promise<Both<Measures>> => ({
    now: await measuring.measures({ ...request, by }),
    before: await measuring.measures({ ...earlier, by }),
  })
  return {
    channels: await bothBy('channel'),
    departments: request.department === undefined ? await bothBy('department') : null,
    causes: await measuring.measures({ ...request, by: 'cause' }),
    callbacks: { now: await callbacks.callbacks(request), before: await callbacks.callbacks(earlier) },
    goals: (await pictures.goals(request)).rows,
  }
}
