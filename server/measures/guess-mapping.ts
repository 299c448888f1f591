import type { Choice } from '../contract/configuration.ts'
import type { ImportMapping } from '../contract/counting.ts'
import { maskCpr } from '../contract/mask-cpr.ts'
import type { Table } from './table.ts'

/** What a file's columns probably hold, by their names; null where that cannot be told. A person looks at it first. */
export function guessMapping(table: Table, channels: readonly Pick<Choice, 'code' | 'label'>[]): ImportMapping | null {
  const { columns } = table
  const named = (words: RegExp): string | undefined => columns.find((name) => words.test(name))
  const day = named(/dato|^dag$|date|tidspunkt/i)
  const contacts = named(/antal|henvendelser|opkald|besøg|indgående|ekspeder|count|calls/i)
  if (day === undefined || contacts === undefined) return null
  const column = named(/kanal|medie|channel|type/i)
  if (column === undefined) return { day, contacts, channel: { kind: 'whole-file', channel: channels[0]?.code ?? '' } }
  const known = channelNames(table, column).flatMap((name) => {
    const same = channels.find(({ code, label }) => [code, label.toLowerCase()].includes(name.toLowerCase()))
    return same ? [[name, same.code] as const] : []
  })
  return { day, contacts, channel: { kind: 'column', column, channels: Object.fromEntries(known) } }
}

const MOST_NAMES = 50

/** What a column holds, each once; the mapping keeps it, so no CPR number is among it. */
export function channelNames({ columns, rows }: Table, column: string): string[] {
  const place = columns.indexOf(column)
  return [...new Set(rows.map(({ cells }) => maskCpr((cells[place] ?? '').trim())))].slice(0, MOST_NAMES)
}
