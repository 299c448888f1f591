import { z } from 'zod'
import { maskCpr } from './mask-cpr.ts'

/** A lower-case code with hyphens: an article, a department, an outcome, a channel. */
export const code = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Koden må kun bestå af små bogstaver fra a til z, tal og bindestreger')

/** A KLE number, `23.05.01` or the group above it; empty for what has none. */
export const topic = z.string().regex(/^(?:\d{2}(?:\.\d{2}){0,2})?$/, 'Emnet skal være et KLE-nummer som 23.05.01')

/** An id that the sender makes (UUIDv7 from our own client), so that a record sent twice is stored once. */
export const recordId = z.uuid()

const outsideOurTime = 'Årstallet skal ligge mellem 1900 og 2199'

/** A moment in UTC; brought to `2026-11-20T09:15:00.000Z`, so that moments sort as text. */
export const instant = z.iso
  .datetime({ abort: true })
  .refine(isMoment, 'Tidspunktet findes ikke')
  .refine(isOfOurTime, outsideOurTime)
  .overwrite((moment) => (isMoment(moment) ? new Date(moment).toISOString() : moment))

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}

/** A day in the municipality's calendar, as `2026-11-20`. */
export const day = z.iso.date({ abort: true }).refine(isOfOurTime, outsideOurTime)

/** Weeks and months are walked one after another, and past the year 9999 a day no longer sorts as text. */
function isOfOurTime(text: string): boolean {
  return text >= '1900' && text < '2200'
}

/** Something typed about a citizen: trimmed, and no CPR number passes through it. */
export function citizenText(maximumLength: number) {
  return z.string().trim().max(maximumLength).overwrite(maskCpr)
}
