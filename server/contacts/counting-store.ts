import type {
  CountingPeriod,
  CountingPeriodRequest,
  CountingTask,
  CountRecord,
  CountType,
} from '../contract/counting.ts'
import type { Stored } from './contact-log.ts'
import type { DaySpan } from './tiles.ts'

/** A period as a supervisor has laid it down. */
export interface NewCountingPeriod extends Omit<CountingPeriodRequest, 'tasks'> {
  readonly tasks: readonly CountingTask[]
  readonly maker: string
  readonly madeAt: string
}

/** A contact that somebody counted. */
export interface NewCount extends CountRecord {
  readonly id: string
  readonly day: string
  readonly department: string
  readonly employee: string
  readonly recordedAt: string
}

/** Takes back a count; both stay. */
export interface CountWithdrawal {
  readonly id: string
  readonly count: string
  readonly employee: string
  readonly recordedAt: string
}

/** How many contacts of one kind a period has; nothing of who counted them. */
export interface CountedGroup {
  readonly task: string
  readonly channel: string
  readonly type: CountType
  readonly isSettled: boolean
  readonly counted: number
}

/** Contacts counted by hand; what was withdrawn is kept and counts no more. */
export interface CountingStore {
  open(period: NewCountingPeriod): Promise<Stored>
  /** The newest first. */
  periods(): Promise<CountingPeriod[]>
  period(id: string): Promise<CountingPeriod | null>
  count(count: NewCount): Promise<Stored>
  /** @returns missing when there is no such count of that employee */
  withdraw(withdrawal: CountWithdrawal): Promise<Stored | 'missing'>
  /** @param span only those days of the period */
  groups(period: string, span?: DaySpan): Promise<CountedGroup[]>
  /** Contacts by channel, of every period. */
  byChannel(span: DaySpan): Promise<{ channel: string; counted: number }[]>
}
