import type { ColumnKind } from '../measures/sheet.ts'
import type { WallTimeOf } from './wall-time.ts'

/** A column's letters: A for the first, AA for the 27th. */
export function columnName(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}

const DAY_MS = 86_400_000
/** Excel's day 0, for days since March 1900. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30)

/** Days and moments as Excel counts them, on the Danish clock; null for what is text. */
export function serialOf(value: string, kind: ColumnKind, wallTimeOf: WallTimeOf): number | null {
  if (kind === 'day') return daysSinceZero(value)
  if (kind !== 'instant') return null
  const { day, clockMs } = wallTimeOf(new Date(value))
  return daysSinceZero(day) + clockMs / DAY_MS
}

function daysSinceZero(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO_MS) / DAY_MS
}

/** What Excel holds in one cell. */
const LONGEST = 32_767

/** Text inside XML: characters that XML cannot hold are left out, and `_x0041_` stays what it was. */
export function xmlText(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
