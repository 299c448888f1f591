import { z } from 'zod'
import { maskCpr } from './mask-cpr.ts'

/** A lower-case code with hyphens: an article, a department, an outcome, a channel. */
export const code = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** An id that the sender makes (UUIDv7 from our own client), so that a record sent twice is stored once. */
export const recordId = z.uuid()

/** A moment in UTC; brought to `2026-11-20T09:15:00.000Z`, so that moments sort as text. */
export const instant = z.iso
  .datetime()
  .refine(isMoment, 'Tidspunktet findes ikke')
  .overwrite((moment) => (isMoment(moment) ? new Date(moment).toISOString() : moment))

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}

/** A day in the municipality's calendar, as `2026-11-20`. */
export const day = z.iso.date()

/** Something typed about a citizen: trimmed, and no CPR number passes through it. */
export function citizenText(maximumLength: number) {
  return z.string().trim().max(maximumLength).overwrite(maskCpr)
}
