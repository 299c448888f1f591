import type { Account } from '../accounts/account.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import { weekAround, shifted } from '../contacts/tiles.ts'
import { countType, type ImportedTotal, type ImportMapping } from '../contract/counting.ts'
import { selfServiceTotals } from '../contract/self-service-totals.ts'
import type { Store } from '../store/store.ts'
import type { Chance } from './demo-chance.ts'
import type { DemoContact } from './generate-contacts.ts'

interface Surroundings {
  readonly store: Pick<Store, 'counting' | 'imports'>
  readonly made: readonly DemoContact[]
  readonly supervisor: Account
  /** Whose department counts by hand. */
  readonly counter: Account
  readonly until: Date
  readonly chance: Chance
}

const TASKS = [
  { code: '23.05.10', label: 'Flytteanmeldelse' },
  { code: '18.16', label: 'Fritidsaktiviteter' },
  { code: 'eget-3', label: 'Lokaler og haller' },
  { code: 'eget-4', label: 'Adgangskort og nøgler' },
] as const
const COUNTED = 180
const MOST_APART_MS = 4 * 24 * 60 * 60_000

/** A counting week under way, and what the telephone, queue and self-service systems counted. */
export async function demoCounting(around: Surroundings): Promise<void> {
  await countByHand(around)
  await importTotals(around, { system: 'Telefonsystem', channel: 'phone', share: 0.84 })
  await importTotals(around, { system: 'Køsystem', channel: 'desk', share: 0.93 })
  await importSelfService(around)
}

async function countByHand({ store, supervisor, counter, until, chance }: Surroundings): Promise<void> {
  const week = weekAround(copenhagenDay(until))
  const id = chance.id(until.getTime())
  const recordedAt = until.toISOString()
  await store.counting.open({
    id,
    name: 'Tælleuge, Kultur og Fritid',
    from: week.from,
    to: shifted(week.to, 7),
    departments: [],
    tasks: [...TASKS],
    maker: supervisor.id,
    madeAt: recordedAt,
  })
  for (let at = 0; at < COUNTED; at++) {
    const moment = new Date(Math.max(until.getTime() - chance.share() * MOST_APART_MS, Date.parse(week.from) + 1))
    await store.counting.count({
      id: chance.id(moment.getTime()),
      period: id,
      channel: chance.oneOf(['phone', 'phone', 'desk', 'e-mail']),
      task: chance.weighed(TASKS.map(({ code }, place) => [code, 4 - place] as const)),
      type: chance.oneOf(countType.options),
      isSettled: chance.isIn(0.7),
      countedAt: moment.toISOString(),
      day: copenhagenDay(moment),
      department: counter.department,
      employee: counter.id,
      recordedAt,
    })
  }
}

interface System {
  readonly system: string
  readonly channel: string
  /** How much of what it counted is in Straks, about. */
  readonly share: number
}

async function importTotals(around: Surroundings, { system, channel, share }: System): Promise<void> {
  const { made, until, chance } = around
  const today = copenhagenDay(until)
  const own = made.filter(({ contact }) => contact.channel === channel)
  const byDay = Map.groupBy(own, ({ contact }) => copenhagenDay(new Date(contact.startedAt)))
  byDay.delete(today)
  const totals: ImportedTotal[] = [...byDay].map(([day, contacts]) => ({
    day,
    channel,
    contacts: Math.round(contacts.length / (share + chance.between(-0.05, 0.05))),
  }))
  await keepTotals(around, { system, channel, totals })
}

/** Citizens help themselves every day of the week. */
async function importSelfService(around: Surroundings): Promise<void> {
  const { made, until, chance } = around
  const today = copenhagenDay(until)
  const days = made.map(({ contact }) => copenhagenDay(new Date(contact.startedAt))).toSorted()
  const totals: ImportedTotal[] = []
  for (let day = days[0] ?? today; day < today; day = shifted(day, 1)) {
    totals.push({ day, channel: selfServiceTotals, contacts: Math.round(chance.between(170, 260)) })
  }
  await keepTotals(around, { system: 'Selvbetjeningsportal', channel: selfServiceTotals, totals })
}

interface Counted extends Pick<System, 'system' | 'channel'> {
  readonly totals: readonly ImportedTotal[]
}

async function keepTotals(around: Surroundings, { system, channel, totals }: Counted): Promise<void> {
  const { store, supervisor, until, chance } = around
  const mapping: ImportMapping = { day: 'Dato', contacts: 'Antal', channel: { kind: 'whole-file', channel } }
  await store.imports.add({
    id: chance.id(until.getTime()),
    source: system,
    fileName: `${system.toLowerCase()}.csv`,
    hash: system,
    rows: totals.length,
    totals,
    mapping,
    replaces: [],
    maker: supervisor.id,
    madeAt: until.toISOString(),
  })
}
