import { day as calendarDay } from '../contract/values.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/**
 * A day as Danish systems write it (`16-11-2026`, `16.11.26`, `16. november 2026`, `2026-11-16`), with or without a time
 * behind it.
 *
 * @returns `2026-11-16`, or null when it is no day of the calendar
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t\s].*)?$/.exec(trimmed)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:\s.*)?$/.exec(trimmed)
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1])
  const words = /^(\d{1,2})\.?\s*([a-zæøå]{3})[a-zæøå]*\.?\s*(\d{4})(?:\s.*)?$/.exec(trimmed)
  return words ? dayOf(words[3], String(months.indexOf(words[2] ?? '') + 1), words[1]) : null
}

function dayOf(year = '', month = '', day = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDay.safeParse(text).success ? text : null
}
