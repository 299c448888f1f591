import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Stored } from '../contacts/contact-log.ts'
import type { CountingStore, NewCount, NewCountingPeriod } from '../contacts/counting-store.ts'
import { countingTask, countType, type CountingPeriod } from '../contract/counting.ts'
import type { Tables } from './tables.ts'

/** Counting by hand on tables. */
export function createCountingStore(db: Kysely<Tables>): CountingStore {
  return {
    open: (period) => db.transaction().execute((write) => storePeriod(write, period)),
    count: (count) => db.transaction().execute((write) => storeCount(write, count)),
    periods: async () => (await periodRows(db).orderBy('seq', 'desc').execute()).map(periodOf),
    async period(id) {
      const row = await periodRows(db).where('counting_periods.id', '=', id).executeTakeFirst()
      return row ? periodOf(row) : null
    },

    async withdraw({ id, count, employee, recordedAt }) {
      const own = await db.selectFrom('counts').select('employee').where('id', '=', count).executeTakeFirst()
      if (own?.employee !== employee) return 'missing'
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('count_withdrawals')
        .values({ count_id: count, id, recorded_at: recordedAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 0n ? 'known' : 'new'
    },

    async groups(period, span) {
      const rows = await standing(db)
        .select(['task', 'channel', 'type', 'is_settled', ({ fn }) => fn.countAll<number>().as('counted')])
        .where('period_id', '=', period)
        .$if(span !== undefined, (all) => all.where('day', '>=', span?.from ?? '').where('day', '<=', span?.to ?? ''))
        .groupBy(['task', 'channel', 'type', 'is_settled'])
        .execute()
      return rows.map(({ is_settled, type, ...row }) => ({
        ...row,
        type: countType.parse(type),
        isSettled: is_settled === 1,
      }))
    },

    byChannel: ({ from, to }) =>
      standing(db)
        .select(['channel', ({ fn }) => fn.countAll<number>().as('counted')])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy('channel')
        .execute(),
  }
}

/** What was counted and not withdrawn. */
function standing(db: Kysely<Tables>) {
  return db
    .selectFrom('counts')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('count_withdrawals').select(sql.lit(1).as('one')).whereRef('count_id', '=', 'counts.id'))),
    )
}

function periodRows(db: Kysely<Tables>) {
  return db
    .selectFrom('counting_periods')
    .innerJoin('accounts', 'accounts.id', 'maker')
    .selectAll('counting_periods')
    .select('accounts.name as made_by')
}

function periodOf(row: Selectable<Tables['counting_periods']> & { made_by: string }): CountingPeriod {
  return {
    id: row.id,
    name: row.name,
    from: row.from_day,
    to: row.to_day,
    departments: z.array(z.string()).parse(JSON.parse(row.departments)),
    tasks: z.array(countingTask).parse(JSON.parse(row.tasks)),
    madeBy: row.made_by,
    madeAt: row.made_at,
  }
}

async function storePeriod(write: Transaction<Tables>, period: NewCountingPeriod): Promise<Stored> {
  const said = {
    name: period.name,
    from_day: period.from,
    to_day: period.to,
    departments: JSON.stringify(period.departments),
    tasks: JSON.stringify(period.tasks),
    maker: period.maker,
  }
  const known = await write
    .selectFrom('counting_periods')
    .select(Object.keys(said) as (keyof typeof said)[])
    .where('id', '=', period.id)
    .executeTakeFirst()
  if (known) return isSame(known, said) ? 'known' : 'conflict'
  await write
    .insertInto('counting_periods')
    .values({ id: period.id, made_at: period.madeAt, ...said })
    .execute()
  return 'new'
}

async function storeCount(write: Transaction<Tables>, count: NewCount): Promise<Stored> {
  const said = {
    period_id: count.period,
    channel: count.channel,
    task: count.task,
    type: count.type,
    is_settled: Number(count.isSettled),
    employee: count.employee,
    counted_at: count.countedAt,
  }
  const known = await write
    .selectFrom('counts')
    .select(Object.keys(said) as (keyof typeof said)[])
    .where('id', '=', count.id)
    .executeTakeFirst()
  if (known) return isSame(known, said) ? 'known' : 'conflict'
  const { id, day, department } = count
  await write
    .insertInto('counts')
    .values({ id, day, department, recorded_at: count.recordedAt, ...said })
    .execute()
  return 'new'
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
