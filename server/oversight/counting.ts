import type { Account } from '../accounts/account.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { Stored } from '../contacts/contact-log.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { CountingStore } from '../contacts/counting-store.ts'
import type {
  CountingFigures,
  CountingPeriod,
  CountingPeriodRequest,
  CountingTask,
  CountRecord,
  OpenCounting,
} from '../contract/counting.ts'
import { countingTexts, unknownChannel, unknownDepartment } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { countingRows, settledOf } from './counting-rows.ts'

/** Contacts counted by hand in a period that a supervisor has laid down. */
export interface Counting {
  /** Where the employee counts today. */
  openFor(account: Account): Promise<OpenCounting>
  periods(): Promise<CountingPeriod[]>
  begin(request: CountingPeriodRequest, account: Account): Promise<Stored | Refusal>
  /** Calls back whenever a period has been laid down. */
  onBegun(listener: () => void): void
  /** Keeps a count once, however often it is sent. */
  count(key: string, record: CountRecord, account: Account): Promise<Stored | Refusal>
  /** Takes back a count of one's own. */
  withdraw(key: string, count: string, account: Account): Promise<Stored | Refusal>
  figures(period: string): Promise<CountingFigures | null>
}

interface Ports {
  readonly store: CountingStore
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createCounting({ store, shelf, clock }: Ports): Counting {
  const listeners: (() => void)[] = []
  return {
    periods: () => store.periods(),

    async openFor(account) {
      const today = copenhagenDay(clock.now())
      const all = await store.periods()
      return { periods: all.filter((one) => one.from <= today && today <= one.to && countsIn(one, account)) }
    },

    async begin(request, account) {
      const { departments } = shelf().configuration
      const unknown = request.departments.find((code) => !departments.some((one) => one.code === code))
      if (unknown !== undefined) return new Refusal('unknown-code', unknownDepartment(unknown))
      const tasks = tasksOf(request.tasks, shelf())
      if (tasks instanceof Refusal) return tasks
      const stored = await store.open({ ...request, tasks, maker: account.id, madeAt: clock.now().toISOString() })
      if (stored === 'conflict') return new Refusal('record-conflict')
      if (stored === 'new') for (const listener of listeners) listener()
      return stored
    },

    onBegun: (listener) => void listeners.push(listener),

    async count(key, record, account) {
      const period = await store.period(record.period)
      if (period === null) return new Refusal('counting-missing')
      const day = copenhagenDay(new Date(record.countedAt))
      const refusal = refusalOf({ ...record, day }, period, account)
      if (refusal) return refusal
      const { id: employee, department } = account
      const recordedAt = clock.now().toISOString()
      const stored = await store.count({ ...record, id: key, day, department, employee, recordedAt })
      return stored === 'conflict' ? new Refusal('record-conflict') : stored
    },

    async withdraw(key, count, { id: employee }) {
      const stored = await store.withdraw({ id: key, count, employee, recordedAt: clock.now().toISOString() })
      return stored === 'missing' ? new Refusal('count-missing') : stored === 'conflict' ? 'known' : stored
    },

    async figures(id) {
      const period = await store.period(id)
      if (period === null) return null
      const groups = await store.groups(id)
      return {
        period,
        asOf: clock.now().toISOString(),
        counted: groups.reduce((all, { counted }) => all + counted, 0),
        settled: settledOf(groups),
        rows: countingRows(groups, shelf(), period.tasks),
        definitions: [...countingTexts.definitions],
      }
    },
  }

  function refusalOf(record: CountRecord & { day: string }, period: CountingPeriod, account: Account): Refusal | null {
    const { channels } = shelf().configuration
    if (!countsIn(period, account)) return new Refusal('not-allowed', countingTexts.otherDepartment)
    if (!channels.some(({ code }) => code === record.channel)) {
      return new Refusal('unknown-code', unknownChannel(record.channel))
    }
    if (!period.tasks.some(({ code }) => code === record.task)) {
      return new Refusal('unknown-code', countingTexts.unknownTask(record.task))
    }
    const isWithin = period.from <= record.day && record.day <= period.to
    return isWithin ? null : new Refusal('invalid-request', countingTexts.outsidePeriod)
  }
}

function countsIn({ departments }: CountingPeriod, { department }: Account): boolean {
  return departments.length === 0 || departments.includes(department)
}

/** Each task with its KLE number where it begins with one, and a number of the period's own where it does not. */
function tasksOf(texts: readonly string[], shelf: Shelf): CountingTask[] | Refusal {
  const tasks: CountingTask[] = []
  for (const text of texts) {
    const task = taskOf(text, tasks.length + 1, shelf)
    if (task instanceof Refusal) return task
    const isThere = tasks.some(({ code, label }) => code === task.code || label === task.label)
    if (isThere) return new Refusal('invalid-request', countingTexts.sameTask(task.label))
    tasks.push(task)
  }
  return tasks
}

function taskOf(text: string, place: number, shelf: Shelf): CountingTask | Refusal {
  const numbered = /^(\d{2}(?:\.\d{2}){0,2})(?=\s|$)\s*(.*)$/.exec(text)
  const [, kle = '', name = ''] = numbered ?? []
  if (kle === '') return { code: `eget-${place}`, label: text }
  const label = name === '' ? shelf.topicNameOf(kle) : name
  return label === undefined ? new Refusal('invalid-request', countingTexts.unknownKle(kle)) : { code: kle, label }
}
