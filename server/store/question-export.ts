import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Selection } from '../contacts/contact-log.ts'
import type { ExportedQuestion, QuestionExport } from '../contacts/question-export.ts'
import { factColumns, factOf, factOfRow } from './fact-rows.ts'
import type { Tables } from './tables.ts'

/** One query reads so many questions, in about ten milliseconds; the database is on the main thread. */
const SLICE = 500

export function createQuestionExport(db: Kysely<Tables>): QuestionExport {
  return { read: (selection, hasText) => readAll(db, selection, hasText) }
}

type Row = Tables['question_facts'] & { readonly query: string }
type Place = Pick<Row, 'day' | 'contact_seq' | 'question_seq'>

async function* readAll(
  db: Kysely<Tables>,
  selection: Selection,
  hasText: boolean,
): AsyncGenerator<readonly ExportedQuestion[]> {
  let after: Place = { day: '', contact_seq: 0, question_seq: 0 }
  for (;;) {
    const rows = await readSlice(db, { selection, hasText, after })
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => ({ ...factOf(factOfRow(row)), day: row.day, query: row.query }))
    after = last
    await nextTurn()
  }
}

interface Slice {
  readonly selection: Selection
  readonly hasText: boolean
  readonly after: Place
}

async function readSlice(db: Kysely<Tables>, { selection, hasText, after }: Slice): Promise<readonly Row[]> {
  const columns = sql.join(factColumns.map((name) => sql.ref(`facts.${name}`)))
  const query = hasText ? sql`(select query from questions where questions.seq = facts.question_seq)` : sql`''`
  const { rows } = await sql<Row>`
    select ${columns}, ${query} as query from question_facts as facts
    where facts.day between ${selection.from} and ${selection.to}
      and (facts.day, facts.contact_seq, facts.question_seq) > (${after.day}, ${after.contact_seq}, ${after.question_seq})
      ${chosenFacts(selection)}
    order by facts.day, facts.contact_seq, facts.question_seq
    limit ${SLICE}`.execute(db)
  return rows
}

/**
 * The conditions of a selection but its period, on `question_facts as facts`. A period is read by its days, or by the topic
 * or article: a department has an index too, of its whole log.
 */
function chosenFacts({ channel, department, topic, article, lifeEvent }: Selection): RawBuilder<unknown> {
  const conditions = Object.entries({ channel, department, topic, article }).flatMap(([column, value]) => {
    const read = column === 'department' ? sql`+facts.department` : sql`facts.${sql.ref(column)}`
    return value === undefined ? [] : [sql`and ${read} = ${value}`]
  })
  const inEvent =
    lifeEvent === undefined ? sql`` : sql`and instr(' ' || facts.life_events || ' ', ${` ${lifeEvent} `}) > 0`
  return sql`${conditions.length > 0 ? sql.join(conditions, sql` `) : sql``} ${inEvent}`
}
