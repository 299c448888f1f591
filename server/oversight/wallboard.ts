import { z } from 'zod'
import type { Clock } from '../contacts/clock.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { Errand, ErrandStore } from '../contacts/errand.ts'
import { instant } from '../contract/values.ts'
import type { Presence } from '../contract/inbox.ts'
import type { Wallboard } from '../contract/wallboard.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Measuring } from './measuring.ts'

/** How things stand at this moment. */
export interface WallboardKeeper {
  wallboard(online: Presence): Promise<Wallboard>
}

interface Ports {
  readonly errands: Pick<ErrandStore, 'current'>
  readonly measuring: Measuring
  readonly shelf: () => Shelf
  readonly clock: Clock
}

export function createWallboardKeeper({ errands, measuring, shelf, clock }: Ports): WallboardKeeper {
  return {
    async wallboard(online) {
      const now = clock.now()
      const day = copenhagenDay(now)
      const open = await errands.current(now.toISOString())
      const { total } = await measuring.measures({ from: day, to: day, by: 'department' })
      const departments = shelf().configuration.departments.map(({ code, name }) => ({
        code,
        name,
        online: online[code] ?? 0,
        ...standing(
          open.filter(({ department }) => department === code),
          now,
        ),
      }))
      return { asOf: now.toISOString(), day, ...standing(open, now), strict: total.questions.strict, departments }
    },
  }
}

function standing(open: readonly Errand[], now: Date): Pick<Wallboard, 'consults' | 'callbacks'> {
  const waiting = open.filter(({ subject, steps }) => subject === 'consult' && !steps.some(isTaking)).map(waitingSince)
  const due = open.filter(({ subject }) => subject === 'callback').map(({ dueAt, madeAt }) => dueAt ?? madeAt)
  const overdue = due.filter((at) => at < now.toISOString())
  const today = due.filter((at) => copenhagenDay(new Date(at)) === copenhagenDay(now))
  return {
    consults: { waiting: waiting.length, oldestSince: waiting.toSorted()[0] ?? null },
    callbacks: { dueToday: today.filter((at) => !overdue.includes(at)).length, overdue: overdue.length },
  }
}

function isTaking({ kind }: Errand['steps'][number]): boolean {
  return kind === 'taken'
}

const consultBody = z.object({ waitingSince: instant })

/** Since when the citizen has waited; that is before the department was asked. */
function waitingSince({ body, madeAt }: Errand): string {
  const read = consultBody.safeParse(body)
  return read.success ? read.data.waitingSince : madeAt
}
