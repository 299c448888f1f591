import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import { isoWeek } from '../contacts/copenhagen-day.ts'
import type { ImportStore } from '../contacts/import-store.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import type { Coverage, CoverageRequest, CoverageRow, ImportedTotal } from '../contract/counting.ts'
import { selfServiceTotals } from '../contract/self-service-totals.ts'
import { coverageDefinition } from '../contract/da.ts'
import { coverageByChannel, coverageOf, type CountedTwice, type Coverage as Covered } from '../measures/coverage.ts'
import type { Measuring } from './measuring.ts'

/** How much of what came in was registered in Straks. */
export interface Covering {
  coverage(request: CoverageRequest): Promise<Coverage>
}

interface Ports {
  readonly imports: Pick<ImportStore, 'totals'>
  readonly measuring: Measuring
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createCovering({ imports, measuring, shelf, clock }: Ports): Covering {
  return {
    async coverage({ from, to }) {
      const totals = (await imports.totals({ from, to })).filter(({ channel }) => channel !== selfServiceTotals)
      const registered = createRegistered(measuring)
      const weeks: CountedTwice[] = []
      for (const own of byChannelAndWeek(totals)) weeks.push(await countedTwice(own, registered))
      const { channels } = shelf().configuration
      const named = (row: Covered): CoverageRow => ({
        ...row,
        label: channels.find(({ code }) => code === row.channel)?.label ?? row.channel,
      })
      return {
        from,
        to,
        asOf: clock.now().toISOString(),
        channels: coverageByChannel(weeks).map(named),
        weeks: weeks.map(coverageOf).map(named),
        definition: coverageDefinition,
      }
    },
  }
}

function byChannelAndWeek(totals: readonly ImportedTotal[]): ImportedTotal[][] {
  const groups = Map.groupBy(totals, ({ channel, day }) => `${isoWeek(day)} ${channel}`)
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own)
}

type Registered = (channel: string, days: readonly string[]) => Promise<number>

/** Compares the same days: what the other system has no number for is not asked of Straks either. */
async function countedTwice(totals: readonly ImportedTotal[], registered: Registered): Promise<CountedTwice> {
  const days = totals.map(({ day }) => day)
  const channel = totals[0]?.channel ?? ''
  return {
    channel,
    week: isoWeek(days[0] ?? ''),
    registered: await registered(channel, days),
    total: totals.reduce((all, { contacts }) => all + contacts, 0),
    days: days.length,
  }
}

/** Contacts in Straks as `/api/measures` counts them; each run of days is asked for once for all channels. */
function createRegistered(measuring: Measuring): Registered {
  const asked = new Map<string, Promise<ReadonlyMap<string, number>>>()

  function ofSpan({ from, to }: DaySpan): Promise<ReadonlyMap<string, number>> {
    const key = `${from} ${to}`
    const known = asked.get(key) ?? contactsByChannel(measuring, { from, to })
    asked.set(key, known)
    return known
  }

  return async (channel, days) => {
    const runs = await Promise.all(runsOf(days).map(ofSpan))
    return runs.reduce((all, run) => all + (run.get(channel) ?? 0), 0)
  }
}

/** How many contacts each channel has in Straks. */
export async function contactsByChannel(measuring: Measuring, span: DaySpan): Promise<ReadonlyMap<string, number>> {
  const { rows } = await measuring.measures({ ...span, by: 'channel' })
  return new Map(rows.map(({ key, contacts }) => [key, contacts.all]))
}

/** Days in order as spans without a gap. */
function runsOf(days: readonly string[]): DaySpan[] {
  const runs: DaySpan[] = []
  for (const day of days.toSorted()) {
    const last = runs.at(-1)
    if (last && Date.parse(day) - Date.parse(last.to) === DAY_MS) runs[runs.length - 1] = { ...last, to: day }
    else runs.push({ from: day, to: day })
  }
  return runs
}

const DAY_MS = 86_400_000
