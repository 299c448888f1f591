import type { Clock } from '../contacts/clock.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { shifted } from '../contacts/tiles.ts'
import * as da from '../contract/da.ts'
import type { MeasureBy, MeasureRow, Measures, MeasuresRequest } from '../contract/measures.ts'
import { nothingCounted } from '../measures/counted.ts'
import { concealEligible, hide } from '../measures/rates.ts'
import { repeatWindowDays } from '../measures/repeats.ts'
import { tallyOf } from '../measures/tally.ts'
import type { Shelf } from '../articles/shelf.ts'
import { hiddenByFilter, hideAmongRows } from './concealment.ts'
import { inOrder, labelOf } from './measure-labels.ts'
import { rowOf } from './measure-row.ts'

/** The figures of a selection, as screens, exports and papers all have them. */
export interface Measuring {
  measures(request: MeasuresRequest): Promise<Measures>
}

interface Ports {
  readonly log: Pick<ContactLog, 'tally'>
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createMeasuring({ log, shelf, clock }: Ports): Measuring {
  return {
    async measures(request) {
      const { from, to, by } = request
      const now = clock.now()
      const openSince = shifted(copenhagenDay(now), -repeatWindowDays)
      const whole = (await log.tally(request, null))[0] ?? tallyOf('all', nothingCounted())
      const groups = inOrder(by, await log.tally(request, by), shelf())
      const rows = await hideAmongRows(
        log,
        request,
        groups.map((tally) => rowOf(tally, labelOf(by, tally.key, shelf()))),
      )
      const conceal = await hiddenByFilter(log, request)
      const finish = (row: MeasureRow): MeasureRow => concealed(conceal(row))
      const total = finish(rowOf(whole, da.wholePeriod))
      const told = tellsOutcomes(by) && total.questions.strict.isHidden ? [] : rows
      return {
        from,
        to,
        by,
        asOf: now.toISOString(),
        total: { ...total, isProvisional: to >= openSince },
        rows: told.map((row) => ({ ...finish(row), isProvisional: isOpen(by, row.key, { to, openSince }) })),
        definitions: { ...da.definitions },
      }
    },
  }
}

/** How many ended how is the rate itself, in other words. */
function tellsOutcomes(by: MeasureBy): boolean {
  return by === 'outcome' || by === 'cause'
}

/** A week can still change while its last day lies within the window; other groups hold the whole period. */
function isOpen(by: MeasureBy, key: string, { to, openSince }: { to: string; openSince: string }): boolean {
  return by === 'week' ? sundayOf(key) >= openSince : to >= openSince
}

/** The last day of an ISO week; its first week is the one with 4 January. */
function sundayOf(week: string): string {
  const [year = '', number = ''] = week.split('-W')
  const fourth = `${year}-01-04`
  const weekday = new Date(`${fourth}T00:00:00Z`).getUTCDay() || 7
  return shifted(fourth, 7 * Number(number) - weekday)
}

/** What goes with a hidden rate is hidden with it. */
function concealed(row: MeasureRow): MeasureRow {
  const isAsked = !row.questions.strict.isHidden
  const isContacted = !row.contacts.strict.isHidden
  return {
    ...row,
    questions: concealEligible(row.questions),
    contacts: concealEligible(row.contacts),
    linked: isAsked ? row.linked : hide(row.linked),
    repeats: isContacted ? row.repeats : hide(row.repeats),
    offered: isContacted ? row.offered : hide(row.offered),
    transferred: isContacted ? row.transferred : hide(row.transferred),
  }
}
