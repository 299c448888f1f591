import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { shifted, weekAround } from '../contacts/tiles.ts'
import * as common from '../contract/da.ts'
import { shareNames, units } from '../contract/da-report.ts'
import type { MeasureRow } from '../contract/measures.ts'
import type { Statistics } from '../contract/statistics.ts'
import { changeOf } from '../measures/difference.ts'
import type { Measuring } from './measuring.ts'
import { periodBefore } from './report-periods.ts'
import { shareSentence, volumeSentences } from './report-sentences.ts'

/** What anyone with an address of the statistics page may see. */
export interface StatisticsReader {
  read(): Promise<Statistics>
}

interface Ports {
  readonly measuring: Measuring
  readonly shelf: () => Shelf
  readonly clock: Clock
}

const WEEKS = 13
const FRESH_MS = 5 * 60_000

/** Counted at most every five minutes, however many read. */
export function createStatisticsReader(ports: Ports): StatisticsReader {
  let latest: { readonly at: number; readonly statistics: Promise<Statistics> } | null = null
  return {
    read() {
      const now = ports.clock.now().getTime()
      if (latest === null || now - latest.at >= FRESH_MS) {
        const statistics = readStatistics(ports)
        latest = { at: now, statistics }
        // What went wrong is tried anew by the next reader.
        statistics.catch(() => (latest = null))
      }
      return latest.statistics
    },
  }
}

/** The thirteen whole weeks before this one, beside the thirteen before these. */
async function readStatistics({ measuring, shelf, clock }: Ports): Promise<Statistics> {
  const to = shifted(weekAround(copenhagenDay(clock.now())).from, -1)
  const from = shifted(to, 1 - 7 * WEEKS)
  const before = periodBefore(from, to)
  const channels = await measuring.measures({ from, to, by: 'channel' })
  const weeks = await measuring.measures({ from, to, by: 'week' })
  const earlier = (await measuring.measures({ from: before.from, to: before.to, by: 'channel' })).total
  const { total, asOf } = channels
  const [now, was] = [total.questions.strict, earlier.questions.strict]
  const { name, label } = shareNames.strict
  const figure = { label, unit: units.questions, now, before: was, change: changeOf(now, was) }
  const volume = { contacts: total.contacts.all, questions: total.questions.all }
  const volumeBefore = { contacts: earlier.contacts.all, questions: earlier.questions.all }
  const said = volume.questions === 0 ? [] : [shareSentence(name, figure, before.label)]
  return {
    municipality: shelf().configuration.municipality,
    from,
    to,
    asOf,
    contacts: volume.contacts,
    questions: now,
    sentences: [...volumeSentences(volume, volumeBefore, before.label), ...said],
    channels: channels.rows.map(strictOf),
    weeks: weeks.rows.map(strictOf),
    definitions: [common.definitions.strict, common.definitions.excluded, common.definitions.interval],
  }
}

function strictOf({ label, questions }: MeasureRow): Statistics['channels'][number] {
  return { label, rate: questions.strict }
}
