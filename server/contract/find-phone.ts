import { isDate } from './cpr-number.ts'
import { isAmount, saysNoPhone, saysPhone } from './number-context.ts'
import { blankSpans, CONTEXT, type JudgedSpan } from './text-span.ts'

/**
 * Where a text holds telephone numbers: certain with a country code or behind a word such as "tlf.", likely when eight
 * Danish digits stand alone. Dates, years, amounts and numbers that are named otherwise are none.
 */
export function findPhones(text: string): JudgedSpan[] {
  const abroad = findWithCountryCode(text)
  return [...abroad, ...findDanish(blankSpans(text, abroad))]
}

const WITH_COUNTRY_CODE =
  /(?<![\p{L}\d<])(?:\+ ?[1-9]\d{0,2}(?:[ \u00A0()-]{0,2}\d){6,12}|00 ?45(?:[ \u00A0-]?\d){8})(?!\d| ?<)/gu

function findWithCountryCode(text: string): JudgedSpan[] {
  return text
    .matchAll(WITH_COUNTRY_CODE)
    .filter(({ index: from, 0: number }) => {
      const before = text.slice(Math.max(0, from - CONTEXT), from)
      const after = text.slice(from + number.length, from + number.length + CONTEXT)
      return !isAmount(before, after) && (number.startsWith('+') || !saysNoPhone(before))
    })
    .map(({ index, 0: number }) => ({ from: index, to: index + number.length, certainty: 'certain' as const }))
    .toArray()
}

/** `20109012`, `2010 9012`, `20 10 90 12`; a sign that joins it to something longer stands on neither side. */
const DANISH =
  /(?<![\p{L}\d/#_=<+-]|\+ )(?:\d{8}|\d{4}([ \u00A0-])\d{4}|\d\d([ \u00A0-])\d\d\2\d\d\2\d\d)(?![\p{L}\d]| ?<)/gu

function findDanish(text: string): JudgedSpan[] {
  const found: JudgedSpan[] = []
  for (const { index: from, 0: number } of text.matchAll(DANISH)) {
    const to = from + number.length
    const before = text.slice(Math.max(found.at(-1)?.to ?? 0, from - CONTEXT), from)
    const certainty = judge(number, before, text.slice(to, to + CONTEXT))
    if (certainty) found.push({ from, to, certainty })
  }
  return found
}

function judge(number: string, before: string, after: string): JudgedSpan['certainty'] | null {
  const isGrouped = number.length > 8
  if (/\d[ .,:/]$/.test(before) || JOINED.test(after) || (isGrouped && /^ \d/.test(after))) return null
  if (isAmount(before, after)) return null
  if (saysPhone(before)) return 'certain'
  if (saysNoPhone(before) || /^[01]/.test(number)) return null
  return readsAsTime(number) ? null : 'likely'
}

const JOINED = /^(?:[.,:/-]\d|,-)/

/** A day (`20261120`, `20112026`), two years (`2025 2026`) or a number counted by the year (`2026-0012`). */
function readsAsTime(number: string): boolean {
  if (/^(?:19|20)\d\d(?:-| (?:19|20)\d\d$)/.test(number)) return true
  const part = (from: number, to: number) => Number(number.slice(from, to))
  return (
    (/^(?:19|20)\d{6}$/.test(number) && isDate(part(0, 4), part(4, 6), part(6, 8))) ||
    (/^\d{4}(?:19|20)\d\d$/.test(number) && isDate(part(4, 8), part(2, 4), part(0, 2)))
  )
}
