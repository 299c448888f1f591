import { sql, type Kysely, type RawBuilder } from 'kysely'
import { cellCounts } from '../measures/cell.ts'
import { judgeContact } from '../measures/contact-judgement.ts'
import { Contributions } from '../measures/contributions.ts'
import { inTime, pairRepeats, windowStart } from '../measures/repeats.ts'
import { factColumns, factOf, factOfRow, readFacts, rowOfFact, type LoggedFact, type StoredFact } from './fact-rows.ts'
import { readFactsFromLog } from './facts-from-log.ts'
import { columnList, jsonList, jsonRows } from './json-rows.ts'
import { storePackedDays } from './packed-days.ts'
import type { Tables } from './tables.ts'

type Write = Kysely<Tables>

/**
 * Brings facts and counts up to what the log says of these contacts; in the same transaction as what changed them,
 * so that a figure never differs from the log.
 *
 * @param write inside a transaction
 * @param contactSeqs as the `contacts` table numbers them
 */
export async function refreshFigures(write: Write, contactSeqs: readonly number[]): Promise<void> {
  const before = await readFacts(write, contactSeqs)
  const now = judged(withTakenBack(await readFactsFromLog(write, contactSeqs), before))
  await storeChanged(write, before, now)
  const repaired = await pairAnew(write, changedGroups(before, now))
  const others = await readFacts(write, contactsOf(repaired, contactSeqs))
  const paired = [...now, ...others]
  const after = judged(withRepairs(paired, repaired))
  await storeChanged(write, paired, after)
  const counted = [...before, ...others]
  const change = new Contributions()
  addContacts(change, counted, -1)
  addContacts(change, after, 1)
  await storeChange(write, change)
  await storePackedDays(write, counted, after)
}

/** The same for contacts by their ids; one that has not come yet is counted when it comes. */
export async function refreshContacts(write: Write, ids: readonly string[]): Promise<void> {
  const rows = await write.selectFrom('contacts').select('seq').where('id', 'in', jsonList(ids)).execute()
  await refreshFigures(
    write,
    rows.map(({ seq }) => seq),
  )
}

type UnjudgedFact = Omit<StoredFact, 'judgement'>

function withTakenBack(now: readonly LoggedFact[], before: readonly StoredFact[]): UnjudgedFact[] {
  const earlier = new Map(before.map(({ id, takenBackAt }) => [id, takenBackAt]))
  return now.map((fact) => ({ ...fact, takenBackAt: earlier.get(fact.id) ?? null }))
}

function withRepairs(facts: readonly StoredFact[], repaired: readonly StoredFact[]): UnjudgedFact[] {
  const anew = new Map(repaired.map(({ id, takenBackAt }) => [id, takenBackAt]))
  return facts.map((fact) => {
    const takenBackAt = anew.get(fact.id)
    return takenBackAt === undefined ? fact : { ...fact, takenBackAt }
  })
}

/** @param facts every question of their contacts */
function judged(facts: readonly UnjudgedFact[]): StoredFact[] {
  return [...Map.groupBy(facts, ({ contactSeq }) => contactSeq).values()].flatMap((own) => {
    const judgement = judgeContact(own.map(factOf))
    return own.map((fact) => ({ ...fact, judgement }))
  })
}

async function storeChanged(write: Write, before: readonly StoredFact[], now: readonly StoredFact[]): Promise<void> {
  const known = new Map(before.map((fact) => [fact.questionSeq, JSON.stringify(rowOfFact(fact))]))
  await storeFacts(
    write,
    now.map(rowOfFact).filter((row) => known.get(row.question_seq) !== JSON.stringify(row)),
  )
}

async function storeFacts(write: Write, rows: readonly Tables['question_facts'][]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert or replace into question_facts (${columnList(factColumns)})
    ${jsonRows(factColumns, rows)}`.execute(write)
}

/** Questions of one topic and department, from the first moment at which something may be paired otherwise. */
interface ChangedGroup {
  readonly department: string
  readonly topic: string
  from: string
  /** Something that was paired has changed, so that it does not matter whether a repeat follows. */
  isCertain: boolean
}

function changedGroups(before: readonly StoredFact[], now: readonly StoredFact[]): ChangedGroup[] {
  const earlier = new Map(before.map((fact) => [fact.id, fact]))
  const groups = new Map<string, ChangedGroup>()
  for (const fact of now) {
    const was = earlier.get(fact.id)
    if (fact.topic === '' || (was && pairingOf(was) === pairingOf(fact))) continue
    const name = `${fact.department}\n${fact.topic}`
    const isCertain = isRepeat(fact) || (was !== undefined && (isRepeat(was) || was.takenBackAt !== null))
    const group = groups.get(name)
    if (group === undefined) {
      groups.set(name, { department: fact.department, topic: fact.topic, from: fact.askedAt, isCertain })
    } else {
      group.isCertain ||= isCertain
      if (fact.askedAt < group.from) group.from = fact.askedAt
    }
  }
  return [...groups.values()]
}

function pairingOf(fact: StoredFact): string {
  return `${isRepeat(fact)} ${fact.countsAs === 'resolved'}`
}

function isRepeat(fact: StoredFact): boolean {
  return fact.isRepeat && fact.countsAs !== 'excluded'
}

/** @returns the facts whose settlement is taken back at another time than is stored, or no longer, or now */
async function pairAnew(write: Write, groups: readonly ChangedGroup[]): Promise<StoredFact[]> {
  const changed: StoredFact[] = []
  for (const group of groups) {
    if (!group.isCertain && !(await isRepeatAfter(write, group))) continue
    const facts = await readGroup(write, group)
    const candidates = facts.map((fact) => ({
      ...fact,
      isRepeat: isRepeat(fact),
      isResolved: fact.countsAs === 'resolved',
    }))
    const { from } = group
    const earlier = candidates.filter(
      ({ askedAt, isResolved, takenBackAt }) =>
        askedAt < from && isResolved && (takenBackAt === null || takenBackAt >= from),
    )
    const paired = pairRepeats(
      candidates.filter(({ askedAt }) => askedAt >= from),
      earlier,
    )
    for (const fact of facts) {
      if (fact.askedAt < from && fact.takenBackAt !== null && fact.takenBackAt < from) continue
      const takenBackAt = paired.get(fact.id) ?? null
      if (takenBackAt !== fact.takenBackAt) changed.push({ ...fact, takenBackAt })
    }
  }
  return changed
}

async function isRepeatAfter(write: Write, { department, topic, from }: ChangedGroup): Promise<boolean> {
  const found = await write
    .selectFrom('question_facts')
    .select('question_seq')
    .where('department', '=', department)
    .where('topic', '=', topic)
    .where('is_repeat', '=', 1)
    .where('asked_at', '>=', from)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

async function readGroup(write: Write, { department, topic, from }: ChangedGroup): Promise<StoredFact[]> {
  const rows = await write
    .selectFrom('question_facts')
    .selectAll()
    .where('department', '=', department)
    .where('topic', '=', topic)
    .where('asked_at', '>=', windowStart(from))
    .execute()
  return rows.map(factOfRow).toSorted(inTime)
}

function contactsOf(facts: readonly StoredFact[], except: readonly number[]): number[] {
  const known = new Set(except)
  return [...new Set(facts.map((fact) => fact.contactSeq))].filter((seq) => !known.has(seq))
}

function addContacts(change: Contributions, facts: readonly StoredFact[], times: 1 | -1): void {
  for (const own of Map.groupBy(facts, (fact) => fact.contactSeq).values()) change.add(own.map(factOf), times)
}

const cellKey = ['dimension', 'channel', 'department', 'span', 'key'] as const
const cellColumns = [...cellKey, ...cellCounts] as const

async function storeChange(write: Write, change: Contributions): Promise<void> {
  const rows = [...change.changes()].map(([cell, counted]) => ({ ...cell, ...counted }))
  if (rows.length === 0) return
  await sql`insert into measure_cells (${columnList(cellColumns)}) ${jsonRows(cellColumns, rows)}
    on conflict (${columnList(cellKey)}) do update set ${sql.join(cellCounts.map(added))}`.execute(write)
}

function added(name: string): RawBuilder<unknown> {
  return sql`${sql.ref(name)} = ${sql.ref(`measure_cells.${name}`)} + ${sql.ref(`excluded.${name}`)}`
}
