import { sql, type Kysely } from 'kysely'
import { details, keysOf } from '../measures/cell.ts'
import { countContact, countQuestion, type Counted } from '../measures/counted.ts'
import {
  countBits,
  packedColumns,
  packedWords,
  repack,
  type PackedDay,
  type PackedDimension,
  type PackedQuestion,
} from '../measures/packed-day.ts'
import { factOf, type StoredFact } from './fact-rows.ts'
import { numberWords } from './packed-words.ts'
import type { Tables } from './tables.ts'

type Write = Kysely<Tables>

/**
 * Packs contacts anew among all, and under every topic, article and life event that they were counted in and are now.
 *
 * @param before every question of these contacts as it was packed
 * @param now the same as it is
 */
export async function storePackedDays(
  write: Write,
  before: readonly StoredFact[],
  now: readonly StoredFact[],
): Promise<void> {
  const changed = changedDays(before, await packedQuestions(write, now))
  const packed = await readPacked(write, changed)
  const rows = changed.map((day) => {
    const was = packed.get(nameOf(day)) ?? null
    return { ...day, was, is: repack(was, day.contacts, day.questions) }
  })
  const others = rows.filter(({ was, is }) => was === null || Buffer.compare(was, is) !== 0)
  await store(
    write,
    others.filter(({ is }) => is.length > 0),
  )
  await remove(
    write,
    others.filter(({ is }) => is.length === 0),
  )
}

interface Place {
  readonly dimension: PackedDimension
  readonly key: string
  readonly day: string
  readonly part: number
}

/** So many contacts, one after the other as they came, are packed together: what comes next rewrites no more than these. */
const CONTACTS_IN_PART = 512
const OF_ALL_IN_PART = 64

interface ChangedDay extends Place {
  /** Whose questions are packed anew. */
  readonly contacts: Set<number>
  readonly questions: PackedQuestion[]
}

function changedDays(
  before: readonly StoredFact[],
  now: readonly { readonly fact: StoredFact; readonly question: PackedQuestion }[],
): ChangedDay[] {
  const days = new Map<string, ChangedDay>()
  function dayOf(place: Place): ChangedDay {
    const name = nameOf(place)
    const day = days.get(name) ?? { ...place, contacts: new Set(), questions: [] }
    days.set(name, day)
    return day
  }
  for (const fact of before) for (const place of placesOf(fact)) dayOf(place).contacts.add(fact.contactSeq)
  for (const { fact, question } of now) {
    for (const place of placesOf(fact)) {
      const day = dayOf(place)
      day.contacts.add(fact.contactSeq)
      day.questions.push(question)
    }
  }
  return [...days.values()]
}

function nameOf({ dimension, key, day, part }: Place): string {
  return `${dimension}\n${key}\n${day}\n${part}`
}

/** A question without an article is in none. */
function placesOf(fact: StoredFact): Place[] {
  const { day, contactSeq } = fact
  const part = Math.floor(contactSeq / CONTACTS_IN_PART)
  const ofDetails = details.flatMap((dimension) =>
    keysOf(dimension, factOf(fact)).flatMap((key) => (key === '' ? [] : [{ dimension, key, day, part }])),
  )
  return [{ dimension: 'total', key: '', day, part: Math.floor(contactSeq / OF_ALL_IN_PART) }, ...ofDetails]
}

/** Those of a contact one after the other. */
async function packedQuestions(write: Write, facts: readonly StoredFact[]) {
  const all = facts.map((fact) => ({ fact, words: packedWords(factOf(fact)) }))
  const numbers = await numberWords(
    write,
    all.flatMap(({ words }) => Object.values(words)),
  )
  return [...Map.groupBy(all, ({ fact }) => fact.contactSeq)].flatMap(([contact, own]) => {
    const ofContact = countContact(own.map(({ fact }) => factOf(fact)))
    return own.map(({ fact, words }) => ({
      fact,
      question: {
        contact,
        counts: countsOf(ofContact, fact),
        words: packedColumns.map((column) => numbers.get(words[column]) ?? 0),
      },
    }))
  })
}

function countsOf(ofContact: Counted, fact: StoredFact): number {
  const counted = { ...ofContact }
  countQuestion(counted, factOf(fact))
  return countBits(counted)
}

async function readPacked(write: Write, places: readonly Place[]): Promise<ReadonlyMap<string, PackedDay>> {
  // The list first: each of its places is looked up.
  const { rows } = await sql<Place & { readonly packed: PackedDay }>`
    select packed_days.* from json_each(${placeList(places)}) as place cross join packed_days
    where packed_days.dimension = place.value ->> 0 and packed_days.key = place.value ->> 1
      and packed_days.day = place.value ->> 2 and packed_days.part = place.value ->> 3`.execute(write)
  return new Map(rows.map((row) => [nameOf(row), row.packed]))
}

async function store(write: Write, days: readonly (Place & { readonly is: PackedDay })[]): Promise<void> {
  if (days.length === 0) return
  const rows = days.map(({ is, ...place }) => [...listed(place), Buffer.from(is).toString('hex')])
  await sql`insert into packed_days (dimension, key, day, part, packed)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, unhex(value ->> 4) from json_each(${JSON.stringify(rows)}) where true
    on conflict (dimension, key, day, part) do update set packed = excluded.packed`.execute(write)
}

async function remove(write: Write, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return
  await sql`delete from packed_days where (dimension, key, day, part) in
    (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${placeList(places)}))`.execute(write)
}

function placeList(places: readonly Place[]): string {
  return JSON.stringify(places.map(listed))
}

function listed({ dimension, key, day, part }: Place): (string | number)[] {
  return [dimension, key, day, part]
}
