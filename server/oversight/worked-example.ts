import { copenhagenDay, isoWeek } from '../contacts/copenhagen-day.ts'
import { shifted, weekAround } from '../contacts/tiles.ts'
import * as da from '../contract/da.ts'
import type { WorkedExample } from '../contract/worked-example.ts'
import { nothingCounted } from '../measures/counted.ts'
import { tallyOf } from '../measures/tally.ts'
import { wilsonSteps } from '../measures/wilson-steps.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import { rowOf } from './measure-row.ts'
import type { Measuring } from './measuring.ts'

const WEEKS = 13

interface Ports {
  readonly measuring: Measuring
  readonly log: Pick<ContactLog, 'tally'>
}

/** The last whole week that has enough questions for a rate, worked through; made-up numbers where there is none. */
export async function workedExample({ measuring, log }: Ports, now: Date): Promise<WorkedExample> {
  const sunday = shifted(weekAround(copenhagenDay(now)).from, -1)
  for (let back = 0; back < WEEKS; back++) {
    const { from, to } = weekAround(shifted(sunday, -7 * back))
    const { total: row, asOf, definitions } = await measuring.measures({ from, to, by: 'channel' })
    const { n, resolved } = row.questions.strict
    if (n === null || resolved === null) continue
    const steps = wilsonSteps(resolved, n)
    const [tally] = await log.tally({ from, to }, null)
    const referred = tally?.questions.referred ?? 0
    return { from, to, week: isoWeek(from), asOf, row, steps, referred, isInvented: false, definitions }
  }
  return invented(weekAround(sunday).from, now)
}

/** Round numbers that can be followed in the head. */
function invented(from: string, now: Date): WorkedExample {
  const counted = {
    ...nothingCounted(),
    asked: 110,
    asked_excluded: 10,
    asked_resolved: 70,
    asked_helped: 8,
    asked_referred: 6,
    asked_beyond: 12,
    asked_taken_back: 5,
    asked_linked: 90,
    contacts: 88,
    contacts_excluded: 8,
    contacts_resolved: 54,
    contacts_helped: 10,
    contacts_beyond: 11,
    contacts_taken_back: 4,
    contacts_repeat: 9,
    contacts_offered: 30,
    contacts_transferred: 12,
  }
  return {
    ...weekAround(from),
    week: isoWeek(from),
    asOf: now.toISOString(),
    row: rowOf(tallyOf('all', counted), da.wholePeriod),
    steps: wilsonSteps(70, 100),
    referred: counted.asked_referred,
    isInvented: true,
    definitions: { ...da.definitions },
  }
}
