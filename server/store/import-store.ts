import { sql, type Kysely, type Transaction } from 'kysely'
import type { Stored } from '../contacts/contact-log.ts'
import type { ImportStore, NewImport } from '../contacts/import-store.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import { importMapping, type ImportedFile, type ImportedTotal } from '../contract/counting.ts'
import { columnList, jsonRows } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** Totals of other systems on tables. */
export function createImportStore(db: Kysely<Tables>): ImportStore {
  return {
    add: (file) => db.transaction().execute((write) => storeImport(write, file)),
    imports: async () => (await importRows(db).orderBy('seq', 'desc').execute()).map(fileOf),

    touching: (source, span) => touching(db, source, span),

    async holds(hash) {
      return (await standing(db).where('hash', '=', hash).executeTakeFirst()) !== undefined
    },

    async mapping(source) {
      const row = await db
        .selectFrom('import_mappings')
        .select('mapping')
        .where('source', '=', source)
        .orderBy('seq', 'desc')
        .executeTakeFirst()
      return row ? importMapping.parse(JSON.parse(row.mapping)) : null
    },

    async sources() {
      const rows = await db.selectFrom('import_mappings').select('source').distinct().orderBy('source').execute()
      return rows.map(({ source }) => source)
    },

    totals: ({ from, to }) =>
      db
        .selectFrom('imported_totals')
        .leftJoin('import_replacements', 'replaced_id', 'imported_totals.import_id')
        .select(['day', 'channel', ({ fn }) => fn.sum<number>('contacts').as('contacts')])
        .where('replaced_id', 'is', null)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['day', 'channel'])
        .orderBy('day')
        .execute(),

    async sourcesOf(channel, { from, to }) {
      const rows = await standing(db)
        .innerJoin('imported_totals', 'imported_totals.import_id', 'imports.id')
        .clearSelect()
        .select('source')
        .distinct()
        .where('channel', '=', channel)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('source')
        .execute()
      return rows.map(({ source }) => source)
    },
  }
}

async function touching(db: Kysely<Tables>, source: string, { from, to }: DaySpan): Promise<ImportedFile[]> {
  const rows = await standing(db)
    .where('source', '=', source)
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .orderBy('seq')
    .execute()
  return rows.map(fileOf)
}

function importRows(db: Kysely<Tables>) {
  return db
    .selectFrom('imports')
    .innerJoin('accounts', 'accounts.id', 'maker')
    .leftJoin('import_replacements', 'replaced_id', 'imports.id')
    .select(['imports.id', 'source', 'file_name', 'from_day', 'to_day', 'row_count', 'contacts', 'made_at'])
    .select(['accounts.name as made_by', 'import_replacements.import_id as replaced_by'])
}

/** What no later import has taken the place of. */
function standing(db: Kysely<Tables>) {
  return importRows(db).where('import_replacements.import_id', 'is', null)
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof importRows>['executeTakeFirstOrThrow']>>

function fileOf(row: ImportRow): ImportedFile {
  return {
    id: row.id,
    source: row.source,
    fileName: row.file_name,
    from: row.from_day,
    to: row.to_day,
    rows: row.row_count,
    contacts: row.contacts,
    madeBy: row.made_by,
    madeAt: row.made_at,
    replacedBy: row.replaced_by,
  }
}

async function storeImport(write: Transaction<Tables>, file: NewImport): Promise<Stored> {
  const known = await importRows(write).select('hash').where('imports.id', '=', file.id).executeTakeFirst()
  if (known) return (await isSame(write, known, file)) ? 'known' : 'conflict'
  const days = file.totals.map(({ day }) => day).toSorted()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  if (!(await isFree(write, file, { from, to }))) return 'conflict'
  await write
    .insertInto('imports')
    .values({
      id: file.id,
      source: file.source,
      file_name: file.fileName,
      hash: file.hash,
      from_day: from,
      to_day: to,
      row_count: file.rows,
      contacts: file.totals.reduce((all, { contacts }) => all + contacts, 0),
      maker: file.maker,
      made_at: file.madeAt,
    })
    .execute()
  await storeTotals(write, file)
  for (const replaced of file.replaces) {
    await write.insertInto('import_replacements').values({ replaced_id: replaced, import_id: file.id }).execute()
  }
  await keepMapping(write, file)
  return 'new'
}

/** The same bytes read another way are another import. */
async function isSame(write: Transaction<Tables>, known: { source: string; hash: string }, file: NewImport) {
  if (known.source !== file.source || known.hash !== file.hash) return false
  const kept = await write
    .selectFrom('imported_totals')
    .select(['day', 'channel', 'contacts'])
    .where('import_id', '=', file.id)
    .execute()
  const said = ({ day, channel, contacts }: ImportedTotal): string => `${day} ${channel} ${contacts}`
  return JSON.stringify(kept.map(said).toSorted()) === JSON.stringify(file.totals.map(said).toSorted())
}

/** Whether nothing of the same source and days counts but what is replaced, and all of that still counts. */
async function isFree(
  write: Transaction<Tables>,
  { source, hash, replaces }: NewImport,
  span: DaySpan,
): Promise<boolean> {
  const there = await touching(write, source, span)
  const others = there.filter(({ id }) => !replaces.includes(id))
  if (others.length > 0 || there.length !== replaces.length) return false
  // The same file under another name of its system would count twice.
  const twins = (await standing(write).where('hash', '=', hash).execute()).filter(({ id }) => !replaces.includes(id))
  return twins.length === 0
}

async function storeTotals(write: Transaction<Tables>, { id, totals }: NewImport): Promise<void> {
  const columns = ['import_id', 'day', 'channel', 'contacts'] as const
  const rows = totals.map((total) => ({ import_id: id, ...total }))
  await sql`insert into imported_totals (${columnList(columns)}) ${jsonRows(columns, rows)}`.execute(write)
}

async function keepMapping(write: Transaction<Tables>, { source, mapping, maker, madeAt }: NewImport): Promise<void> {
  const text = JSON.stringify(mapping)
  const last = await write
    .selectFrom('import_mappings')
    .select('mapping')
    .where('source', '=', source)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  if (last?.mapping === text) return
  await write.insertInto('import_mappings').values({ source, mapping: text, maker, made_at: madeAt }).execute()
}
