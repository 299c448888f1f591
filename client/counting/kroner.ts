import type { Span } from '../../server/contract/cost.ts'
import { da } from '../shell/da.ts'
import { decimal, whole } from '../shell/format.ts'

/** An amount no finer than it is known: three digits, an interval rounded outwards so that it still holds the truth. */
export function amountInWords([low, high]: Span): string {
  if (low === high) return da.money.about(whole(rounded(low / 100, Math.round)))
  return da.money.kroner(spanInWords(rounded(low / 100, Math.floor), rounded(high / 100, Math.ceil)))
}

/** A price, to the øre. */
export function priceInWords([low, high]: Span): string {
  const [from, to] = [decimal(low / 100, 2), decimal(high / 100, 2)]
  return da.money.kroner(low === high ? from : `${from}–${to}`)
}

/** Contacts, which are whole. */
export function contactsInWords([low, high]: Span): string {
  return spanInWords(Math.round(low), Math.round(high))
}

function spanInWords(low: number, high: number): string {
  if (low === high) return whole(low)
  return low < 0 ? `${whole(low)} ${da.money.to} ${whole(high)}` : `${whole(low)}–${whole(high)}`
}

const DIGITS = 3

function rounded(kroner: number, round: (value: number) => number): number {
  const size = Math.max(0, Math.ceil(Math.log10(Math.abs(kroner) || 1)) - DIGITS)
  return round(kroner / 10 ** size) * 10 ** size
}

/** Kroner as a Dane writes them, `42`, `42,5` or `1.250,50`, in øre; null when it is no price. */
export function parseKroner(text: string): number | null {
  const plain = text.trim().replaceAll(/\.(?=\d{3}(?:\D|$))/g, '')
  return /^\d{1,5}(?:,\d{1,2})?$/.test(plain) ? Math.round(Number(plain.replace(',', '.')) * 100) : null
}
