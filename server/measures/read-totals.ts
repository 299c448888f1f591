import type { ImportedTotal, ImportFault, ImportMapping } from '../contract/counting.ts'
import { importTexts } from '../contract/da.ts'
import { maskCpr } from '../contract/mask-cpr.ts'
import { parseDay } from './parse-day.ts'
import { parseWhole } from './parse-whole.ts'
import type { Table, TableRow } from './table.ts'

/** The totals of a file, or why not: where there is a fault there are no totals. */
export interface ReadTotals {
  readonly totals: readonly ImportedTotal[]
  readonly faults: readonly ImportFault[]
}

/**
 * Adds a file's rows up by day and channel. Every row that cannot be used is named with its line and why.
 *
 * @param today later days are refused: a day and a month in the wrong order shows there
 */
export function readTotals(table: Table, mapping: ImportMapping, today: string): ReadTotals {
  const places = placesOf(table, mapping)
  if ('reason' in places) return { totals: [], faults: [places] }
  const read = table.rows.map((row) => readRow(row, { places, mapping, today, width: table.columns.length }))
  const faults = read.flatMap((one) => ('reason' in one ? [one] : []))
  if (faults.length > 0) return { totals: [], faults }
  const kept = read.flatMap((one) =>
    'reason' in one || one.channel === null ? [] : [{ ...one, channel: one.channel }],
  )
  return { totals: addedUp(kept), faults: [] }
}

interface Places {
  readonly day: number
  readonly contacts: number
  /** Null where the whole file is of one channel. */
  readonly channel: number | null
}

function placesOf({ columns }: Table, mapping: ImportMapping): Places | ImportFault {
  const { channel } = mapping
  const names = [mapping.day, mapping.contacts, ...(channel.kind === 'column' ? [channel.column] : [])]
  const missing = names.find((name) => !columns.includes(name))
  if (missing !== undefined) return { line: 1, reason: importTexts.noColumn(quoted(missing)) }
  return {
    day: columns.indexOf(mapping.day),
    contacts: columns.indexOf(mapping.contacts),
    channel: channel.kind === 'column' ? columns.indexOf(channel.column) : null,
  }
}

interface Reading {
  readonly places: Places
  readonly mapping: ImportMapping
  readonly today: string
  readonly width: number
}

/** A row's number; its channel is null where the mapping leaves it out. */
type Row = Omit<ImportedTotal, 'channel'> & { readonly channel: string | null }

function readRow({ line, cells }: TableRow, { places, mapping, today, width }: Reading): Row | ImportFault {
  const at = (place: number): string => (cells[place] ?? '').trim()
  if (cells.length !== width) return { line, reason: importTexts.cells(cells.length, width) }
  const day = parseDay(at(places.day))
  if (day === null) return { line, reason: importTexts.noDay(quoted(at(places.day))) }
  if (day > today) return { line, reason: importTexts.futureDay(day) }
  const contacts = parseWhole(at(places.contacts))
  if (contacts === null) return { line, reason: importTexts.noNumber(quoted(at(places.contacts))) }
  const name = places.channel === null ? '' : maskCpr(at(places.channel))
  const channel = channelOf(name, mapping)
  return channel === undefined ? { line, reason: importTexts.unmapped(quoted(name)) } : { day, channel, contacts }
}

function channelOf(name: string, { channel }: ImportMapping): string | null | undefined {
  if (channel.kind === 'whole-file') return channel.channel
  return Object.hasOwn(channel.channels, name) ? channel.channels[name] : undefined
}

const LONGEST_QUOTED = 40

/** Something of the file as a message may repeat it. */
function quoted(text: string): string {
  const masked = maskCpr(text)
  return masked.length > LONGEST_QUOTED ? `${masked.slice(0, LONGEST_QUOTED)}…` : masked
}

function addedUp(rows: readonly ImportedTotal[]): ImportedTotal[] {
  const sums = new Map<string, ImportedTotal>()
  for (const { day, channel, contacts } of rows) {
    const key = `${day} ${channel}`
    sums.set(key, { day, channel, contacts: contacts + (sums.get(key)?.contacts ?? 0) })
  }
  return [...sums.values()].toSorted((a, b) => (`${a.day} ${a.channel}` < `${b.day} ${b.channel}` ? -1 : 1))
}
