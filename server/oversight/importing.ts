import { createHash } from 'node:crypto'
import type { Account } from '../accounts/account.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { Stored } from '../contacts/contact-log.ts'
import { copenhagenDay } from '../contacts/copenhagen-day.ts'
import type { ImportStore } from '../contacts/import-store.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import type { Choice } from '../contract/configuration.ts'
import type {
  ImportedFile,
  ImportedTotal,
  ImportFault,
  ImportLook,
  ImportLookRequest,
  ImportMapping,
  ImportRequest,
} from '../contract/counting.ts'
import { selfServiceTotals } from '../contract/self-service-totals.ts'
import { importTexts, unknownChannel } from '../contract/da.ts'
import { maskCpr } from '../contract/mask-cpr.ts'
import { Refusal } from '../contract/refusal.ts'
import { channelNames, guessMapping } from '../measures/guess-mapping.ts'
import { readTotals } from '../measures/read-totals.ts'
import type { Table, TableReader } from '../measures/table.ts'

/** Totals that other systems counted: looked at first, then kept as a whole or not at all. */
export interface Importing {
  look(request: ImportLookRequest): Promise<ImportLook | Refusal>
  add(request: ImportRequest, account: Account): Promise<Stored | Refusal>
  imports(): Promise<ImportedFile[]>
  sources(): Promise<string[]>
}

interface Ports {
  readonly store: ImportStore
  readonly readTable: TableReader
  readonly shelf: () => Shelf
  readonly clock: Clock
}

const SAMPLE_ROWS = 5
const MOST_FAULTS = 20

export function createImporting({ store, readTable, shelf, clock }: Ports): Importing {
  return {
    imports: () => store.imports(),
    sources: () => store.sources(),

    async look({ source, content, mapping: sent }) {
      const bytes = Buffer.from(content, 'base64')
      const table = tableOf(bytes)
      if (table instanceof Refusal) return table
      const kept = await store.mapping(source)
      const mapping = sent ?? fitting(kept, table) ?? guessMapping(table, countedKinds())
      const { totals, faults } = mapping ? readTotals(table, mapping, today()) : nothingRead
      return {
        columns: [...table.columns],
        sample: table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(maskCpr)),
        rows: table.rows.length,
        mapping,
        isMappingKept: kept !== null && JSON.stringify(mapping) === JSON.stringify(kept),
        channelNames: mapping?.channel.kind === 'column' ? channelNames(table, mapping.channel.column) : [],
        faults: faults.slice(0, MOST_FAULTS),
        faultCount: faults.length,
        totals: [...totals],
        already: totals.length === 0 ? [] : await store.touching(source, spanOf(totals)),
        isSameFile: await store.holds(hashOf(bytes)),
      }
    },

    async add({ id, source, fileName, content, mapping, replaces }, account) {
      const bytes = Buffer.from(content, 'base64')
      const table = tableOf(bytes)
      if (table instanceof Refusal) return table
      const { totals, faults } = readTotals(table, mapping, today())
      const refusal = refusalOf(faults, totals)
      if (refusal) return refusal
      const hash = hashOf(bytes)
      const stored = await store.add({
        id,
        source,
        fileName,
        totals,
        mapping,
        replaces,
        hash,
        rows: table.rows.length,
        maker: account.id,
        madeAt: clock.now().toISOString(),
      })
      return stored === 'conflict' ? conflictOf(id, hash) : stored
    },
  }

  /** Why nothing was kept. */
  async function conflictOf(id: string, hash: string): Promise<Refusal> {
    if ((await store.imports()).some((one) => one.id === id)) return new Refusal('record-conflict')
    return (await store.holds(hash))
      ? new Refusal('import-overlaps', importTexts.sameFile)
      : new Refusal('import-overlaps')
  }

  /** Everything that totals can be of. */
  function countedKinds(): readonly Pick<Choice, 'code' | 'label'>[] {
    return [...shelf().configuration.channels, { code: selfServiceTotals, label: importTexts.selfService }]
  }

  function today(): string {
    return copenhagenDay(clock.now())
  }

  function tableOf(bytes: Uint8Array): Table | Refusal {
    const read = isText(bytes) ? readTable(bytes) : null
    const table = read && { ...read, columns: read.columns.map(maskCpr) }
    if (table === null) return new Refusal('invalid-request', importTexts.unreadable)
    if (table.rows.length === 0) return new Refusal('invalid-request', importTexts.noRows)
    const double = table.columns.find((name, at) => table.columns.indexOf(name) !== at)
    return double === undefined ? table : new Refusal('invalid-request', importTexts.doubleColumn(double))
  }

  function refusalOf(faults: readonly ImportFault[], totals: readonly ImportedTotal[]): Refusal | null {
    const [first] = faults
    if (first !== undefined) {
      const where = importTexts.atLine(first.line, first.reason)
      return new Refusal('invalid-request', `${importTexts.faulty(faults.length)} ${where}`)
    }
    if (totals.length === 0) return new Refusal('invalid-request', importTexts.nothing)
    const channels = countedKinds()
    const unknown = totals.find(({ channel }) => !channels.some(({ code }) => code === channel))
    return unknown === undefined ? null : new Refusal('unknown-code', unknownChannel(unknown.channel))
  }
}

/** Workbooks and pictures hold bytes of nothing, and so does UTF-16 that does not say which it is; Excel's says so. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe)
}

const nothingRead = { totals: [], faults: [] }

/** A kept mapping, where the file has its columns. */
function fitting(mapping: ImportMapping | null, { columns }: Table): ImportMapping | null {
  if (mapping === null) return null
  const { day, contacts, channel } = mapping
  const names = [day, contacts, ...(channel.kind === 'column' ? [channel.column] : [])]
  return names.every((name) => columns.includes(name)) ? mapping : null
}

function spanOf(totals: readonly ImportedTotal[]): DaySpan {
  const days = totals.map(({ day }) => day).toSorted()
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
