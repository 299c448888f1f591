import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContactEntry, Selection } from '../../server/contacts/contact-log.ts'
import { shifted } from '../../server/contacts/tiles.ts'
import { isoWeek } from '../../server/contacts/copenhagen-day.ts'
import type { CountsAs } from '../../server/contract/configuration.ts'
import { handedOverQuery } from '../../server/store/cause-reading.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { NodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts'
import { openSqlite } from '../../server/store/open-sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import type { Tables } from '../../server/store/tables.ts'
import { anEntry, aQuestionEntry } from './contact-log.suite.ts'

let folder: string
let store: Store
const entries: (ContactEntry & { readonly handedTo: readonly string[] })[] = []

/** The same every time: some 300 contacts over 40 days, a third of them handed over, some of them twice. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'straks-causes-'))
  store = await createSqliteStore(join(folder, 'straks.sqlite'), { now: () => new Date() })
  await store.accounts.add({ id: 'e1', user: 'e1', name: 'E', role: 'frontline', department: 'skat' }, 'x')
  for (let at = 0; at < 300; at++) {
    const entry = entryAt(at)
    entries.push(entry)
    await store.log.record([entry])
    for (const department of entry.handedTo) await handOver(entry.id, department)
  }
}, 120_000)

afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function entryAt(at: number): (typeof entries)[number] {
  const pick = <Value>(values: readonly Value[], salt: number): Value =>
    values[(at * 7919 + salt * 104_729) % values.length] as Value
  const day = shifted('2026-10-05', at % 40)
  const startedAt = `${day}T09:00:00.000Z`
  const questions = Array.from({ length: 1 + (at % 2) }, (_, number) => {
    const hasArticle = pick([true, false, true], number)
    return aQuestionEntry({
      askedAt: startedAt,
      endedAt: startedAt,
      query: pick(['må jeg holde høns', 'hvor er sparkassen', 'åbner svømmehallen'], number + 1),
      article: hasArticle ? { id: pick(['pas', 'flytning'], 2), revision: 1, section: 'spoken' } : null,
      topic: hasArticle ? pick(['t1', 't2'], 3) : null,
      lifeEvents: hasArticle ? ['rejse'] : [],
      outcome: pick(['case', 'no-answer', 'transferred'], number + 7),
      countsAs: pick<CountsAs>(['unresolved', 'resolved', 'referred', 'unresolved', 'excluded'], number + 4),
    })
  })
  const place = { channel: pick(['phone', 'desk'], 5), department: pick(['borgerservice', 'skat'], 6) }
  const handedTo = at % 3 === 0 ? (at % 9 === 0 ? ['skat', 'social'] : ['social']) : []
  return { ...anEntry({ ...place, day, week: isoWeek(day), startedAt, endedAt: startedAt, questions }), handedTo }
}

async function handOver(contact: string, department: string): Promise<void> {
  const errand = { id: uuidv7(), subject: 'transfer' as const, department, maker: 'e1', madeAt: '2026-11-20' }
  await store.errands.open({ ...errand, contact, question: null, dueAt: null, body: {}, note: '' }, null)
}

const days = fc.integer({ min: 0, max: 45 }).map((at) => shifted('2026-10-01', at))
const selection = fc.record(
  {
    from: days,
    to: days,
    channel: fc.constantFrom('phone', 'desk'),
    department: fc.constantFrom('borgerservice', 'skat'),
    topic: fc.constantFrom('t1', 't2'),
    article: fc.constantFrom('pas', 'flytning'),
    lifeEvent: fc.constantFrom('rejse', 'flytning'),
  },
  { requiredKeys: ['from', 'to'] },
)

/** What is selected, in plain loops. */
function chosenSlowly({ from, to, channel, department, topic, article, lifeEvent }: Selection) {
  return entries
    .filter((one) => one.day >= from && one.day <= to)
    .filter((one) => one.channel === (channel ?? one.channel) && one.department === (department ?? one.department))
    .flatMap((entry) => entry.questions.map((question) => ({ entry, question })))
    .filter(({ question }) => topic === undefined || question.topic === topic)
    .filter(({ question }) => article === undefined || question.article?.id === article)
    .filter(({ question }) => lifeEvent === undefined || question.lifeEvents.includes(lifeEvent))
}

function isUnsettled({ question }: ReturnType<typeof chosenSlowly>[number]): boolean {
  return question.countsAs !== 'resolved' && question.countsAs !== 'excluded'
}

describe('unanswered', () => {
  test('are the questions without an article that were not settled, whatever is selected', async () => {
    await fc.assert(
      fc.asyncProperty(selection, async (chosen) => {
        const read = await store.causeLog.unanswered(chosen, 1000)
        const slowly = chosenSlowly(chosen)
          .filter(isUnsettled)
          .filter(({ question }) => question.article === null)
        expect(read.map(({ query }) => query).toSorted()).toEqual(
          slowly.map(({ question }) => question.query).toSorted(),
        )
        expect(new Set(read.map(({ contact }) => contact)).size).toBe(new Set(slowly.map(({ entry }) => entry)).size)
      }),
      { numRuns: 60 },
    )
  })

  test('are those of the latest days where there are more than asked for', async () => {
    const whole = { from: '2026-10-01', to: '2026-11-30' }
    expect(await store.causeLog.unanswered(whole, 5)).toHaveLength(5)
    const lastDay =
      entries
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? ''
    const ofLastDay = await store.causeLog.unanswered({ from: lastDay, to: lastDay }, 100)
    const latest = await store.causeLog.unanswered(whole, ofLastDay.length)
    const contactsOf = (read: typeof latest): Set<number> => new Set(read.map(({ contact }) => contact))
    expect(contactsOf(latest)).toEqual(contactsOf(ofLastDay))
  })
})

describe('causes and articles', () => {
  test('are counted as plain loops count them, whatever is selected', async () => {
    await fc.assert(
      fc.asyncProperty(selection, async (chosen) => {
        const causes = Map.groupBy(chosenSlowly(chosen).filter(isUnsettled), ({ question }) => question.outcome)
        const read = await store.causeLog.causes(chosen)
        expect(read.map(({ outcome, questions }) => `${outcome} ${questions}`).toSorted()).toEqual(
          [...causes].map(([outcome, members]) => `${outcome} ${members.length}`).toSorted(),
        )
        const articles = Map.groupBy(chosenSlowly(chosen), ({ question }) => question.article?.id ?? '')
        expect((await store.causeLog.articles(chosen)).toSorted((a, b) => (a.article < b.article ? -1 : 1))).toEqual(
          [...articles]
            .map(([article, members]) => ({
              article,
              counted: members.filter(({ question }) => question.countsAs !== 'excluded').length,
              resolved: members.filter(({ question }) => question.countsAs === 'resolved').length,
            }))
            .toSorted((a, b) => (a.article < b.article ? -1 : 1)),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('handed over', () => {
  test('are counted by topic and receiving department from three contacts on, whatever is selected', async () => {
    await fc.assert(
      fc.asyncProperty(selection, async (chosen) => {
        const pairs = chosenSlowly(chosen)
          .filter(isUnsettled)
          .flatMap(({ entry, question }) =>
            entry.handedTo.map((department) => ({ key: `${question.topic ?? ''} ${department}`, entry })),
          )
        const groups = [...Map.groupBy(pairs, ({ key }) => key)]
          .filter(([, members]) => new Set(members.map(({ entry }) => entry)).size >= 3)
          .map(([key, members]) => `${key} ${members.length}`)
        const read = await store.causeLog.handedOver(chosen, 100)
        expect(read.map((row) => `${row.topic} ${row.department} ${row.questions}`).toSorted()).toEqual(
          groups.toSorted(),
        )
        expect(read.map(({ questions }) => questions)).toEqual(
          read.map(({ questions }) => questions).toSorted((a, b) => b - a),
        )
      }),
      { numRuns: 60 },
    )
  })

  // Seen: a department's whole log was read for twelve weeks of it.
  test.each<[string, Partial<Selection>]>([
    ['of everything', {}],
    ['of one department', { department: 'borgerservice' }],
    ['of one department and channel', { department: 'borgerservice', channel: 'phone' }],
  ])('are looked for %s on the days alone', async (_, chosen) => {
    const file = join(folder, 'plan.sqlite')
    await (await createSqliteStore(file, { now: () => new Date() })).close()
    const raw = openSqlite(file)
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(raw) })
    const { sql, parameters } = handedOverQuery({ from: '2026-10-01', to: '2026-11-30', ...chosen }, 10).compile(db)
    const plan = raw.prepare(`explain query plan ${sql}`).all(...(parameters as string[]))
    raw.close()
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
      /SEARCH facts USING INDEX question_facts_handed_over \(day>\? AND day<\?\)/,
    )
  })
})
