import type { Rate } from '../../server/contract/measures.ts'
import { da } from '../shell/da.ts'
import { dayInWords, intervalInWords, percent, whole } from '../shell/format.ts'
import { mondayOf } from './periods.ts'

export function rateInWords(rate: Rate): string {
  return rate.value === null ? da.oversight.hidden : percent(rate.value)
}

/** `95 %-interval 51,3–55,1 %, n = 1.234`, with what to think of it. */
export function uncertaintyInWords(rate: Rate, isProvisional = false): string {
  const interval = rate.interval === null ? [] : [`${da.oversight.interval} ${intervalInWords(rate.interval)}`]
  const n = rate.n === null ? [] : [`${da.oversight.n}\u00a0=\u00a0${whole(rate.n)}`]
  return [...interval, ...n, ...marksOf(rate, isProvisional)].join(', ')
}

/** In one or two words what keeps a rate from being taken at its face. */
export function marksOf(rate: Rate, isProvisional: boolean): string[] {
  const isMarked = rate.isUncertain && !rate.isHidden
  return [
    ...(isMarked ? [da.oversight.uncertain] : []),
    ...(isProvisional && !rate.isHidden ? [da.figures.provisional] : []),
  ]
}

/** What a definition says where its name stands above it: `Gengangere: henvendelser …` becomes `Henvendelser …`. */
export function withoutName(definition: string): string {
  const [, meaning = definition] = /^[^:.]+: (.*)$/s.exec(definition) ?? []
  return meaning.charAt(0).toLocaleUpperCase('da') + meaning.slice(1)
}

/** `uge 47 (16. nov. 2026)`, with the week's Monday. */
export function weekInWords(week: string): string {
  return `${da.pictures.week(Number(week.split('-W')[1]))} (${dayInWords(mondayOf(week))})`
}
