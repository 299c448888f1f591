import { v7 as uuidv7 } from 'uuid'
import { beforeEach, afterEach, describe, expect, test } from 'vitest'
import type { ContactEntry, CorrectionEntry, QuestionEntry } from '../../server/contacts/contact-log.ts'
import type { NewErrand } from '../../server/contacts/errand.ts'
import type { CountsAs } from '../../server/contract/configuration.ts'
import type { MeasureBy } from '../../server/contract/measures.ts'
import type { Counts, Tally } from '../../server/measures/tally.ts'
import type { Store } from '../../server/store/store.ts'

export interface StoreUnderTest {
  readonly store: Store
  close(): Promise<void>
}

const period = { from: '2026-11-01', to: '2026-11-30' }

/** What every store must hold, whichever database keeps it. */
export function contactLogSuite(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest

  beforeEach(async () => {
    under = await open()
  })
  afterEach(() => under.close())

  async function anAccount(): Promise<string> {
    const id = uuidv7()
    await under.store.accounts.add(
      { id, user: id, name: 'Bo', role: 'department', department: 'borgerservice' },
      'hash',
    )
    return id
  }

  describe('recording', () => {
    test('stores a contact once, however often it comes', async () => {
      const contact = anEntry()
      expect(await under.store.log.record([contact])).toBe('new')
      expect(await under.store.log.record([contact])).toBe('known')
      expect((await under.store.log.page({ ...period, limit: 50 })).total).toBe(1)
    })

    test('adds what is new to an open contact', async () => {
      const begun = anEntry({ endedAt: null })
      const grown = { ...begun, endedAt: '2026-11-16T09:20:00.000Z', questions: [...begun.questions, aQuestionEntry()] }
      expect(await under.store.log.record([begun])).toBe('new')
      expect((await under.store.log.contact(begun.id))?.endedAt).toBeNull()
      expect(await under.store.log.record([grown])).toBe('new')
      expect(await under.store.log.contact(begun.id)).toMatchObject({ endedAt: grown.endedAt, questions: [{}, {}] })
    })

    test('keeps what was said of the whole contact when it was closed', async () => {
      const contact = anEntry({ isRepeat: true, isSelfServiceOffered: true, note: 'ringer igen fredag' })
      await under.store.log.record([contact])
      const said = { isRepeat: true, isSelfServiceOffered: true, note: 'ringer igen fredag' }
      expect(await under.store.log.contact(contact.id)).toMatchObject(said)
    })

    test('lets nobody but its employee add to a contact, unless it was handed over to them', async () => {
      const { log, errands } = under.store
      const [maker, taker] = [await anAccount(), await anAccount()]
      const begun = anEntry({ employee: maker, endedAt: null })
      const continued = { ...begun, employee: taker, questions: [aQuestionEntry()] }
      await log.record([begun])
      expect(await log.record([continued])).toBe('conflict')
      const transfer = { ...aTransferErrand(begun.id), maker }
      await errands.open(transfer, null)
      expect(await log.record([continued])).toBe('conflict')
      const step = { id: uuidv7(), errand: transfer.id, kind: 'taken', employee: taker, text: '' } as const
      await errands.step({ ...step, at: '2026-11-16T09:10:00.000Z', claim: `taken ${transfer.id}`, isLast: true })
      expect(await log.record([continued])).toBe('new')
      expect(await log.contact(begun.id)).toMatchObject({
        department: begun.department,
        questions: [{}, {}],
        transfers: 1,
      })
    })

    test('stores nothing of several contacts when one of them conflicts', async () => {
      const known = anEntry()
      const fresh = anEntry()
      await under.store.log.record([known])
      expect(await under.store.log.record([fresh, { ...known, channel: 'desk' }])).toBe('conflict')
      expect(await under.store.log.contact(fresh.id)).toBeNull()
    })

    test.each<Partial<QuestionEntry>>([
      { query: 'noget andet' },
      { outcome: 'abandoned' },
      { reason: 'other' },
      { article: null },
      { endedAt: '2026-11-16T09:59:00.000Z' },
    ])('refuses a known question that now says %o', async (changes) => {
      const question = aQuestionEntry()
      const contact = anEntry({ questions: [question] })
      await under.store.log.record([contact])
      const changed = { ...contact, questions: [{ ...question, ...changes }] }
      expect(await under.store.log.record([changed])).toBe('conflict')
      expect((await under.store.log.contact(contact.id))?.questions[0]?.query).toBe(question.query)
    })

    test('takes the same contact from many senders at once', async () => {
      const contact = anEntry()
      const answers = await Promise.all(Array.from({ length: 20 }, () => under.store.log.record([contact])))
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'known')).toHaveLength(19)
    })
  })

  describe('correcting', () => {
    test('keeps the first outcome and counts by the newest', async () => {
      const question = aQuestionEntry()
      const contact = anEntry({ questions: [question] })
      await under.store.log.record([contact])
      const first = aCorrection(question.id, { outcome: 'no-answer', countsAs: 'unresolved' })
      const second = aCorrection(question.id, { outcome: 'abandoned', countsAs: 'excluded' })
      expect(await under.store.log.correct(first)).toBe('new')
      expect(await under.store.log.correct(second)).toBe('new')
      expect(await under.store.log.correct(first)).toBe('known')
      expect(await under.store.log.correct({ ...first, because: 'noget andet' })).toBe('conflict')
      expect((await under.store.log.contact(contact.id))?.questions[0]).toMatchObject({
        outcome: 'abandoned',
        firstOutcome: 'resolved',
        corrections: [{ outcome: 'no-answer' }, { outcome: 'abandoned' }],
      })
      expect(await under.store.log.tally(period, null)).toMatchObject([{ questions: { all: 1, excluded: 1 } }])
    })
  })

  describe('reading', () => {
    test('shows the latest begun first and filters by what is true now', async () => {
      const early = anEntry({ startedAt: '2026-11-02T09:00:00.000Z', day: '2026-11-02', week: '2026-W45' })
      const question = aQuestionEntry()
      const late = anEntry({ channel: 'desk', questions: [question] })
      await under.store.log.record([late, early])
      await under.store.log.correct(aCorrection(question.id, { outcome: 'abandoned' }))
      const idsOf = async (filter: object): Promise<string[]> =>
        (await under.store.log.page({ ...period, limit: 50, ...filter })).contacts.map((contact) => contact.id)
      expect(await idsOf({})).toEqual([late.id, early.id])
      expect(await idsOf({ channel: 'desk' })).toEqual([late.id])
      expect(await idsOf({ outcome: 'resolved' })).toEqual([early.id])
      expect(await idsOf({ outcome: 'abandoned' })).toEqual([late.id])
      expect(await idsOf({ to: '2026-11-10' })).toEqual([early.id])
      expect(await idsOf({ article: 'findes-ikke' })).toEqual([])
    })
  })

  test('counts as the slow, obvious way does, by every group', async () => {
    const entries = manyEntries()
    await under.store.log.record(entries)
    for (const by of [null, 'channel', 'department', 'topic', 'article', 'week'] as const) {
      const counted = await under.store.log.tally(period, by)
      expect(counted, String(by)).toEqual(tallySlowly(entries, by))
    }
    const chosen = { ...period, channel: 'phone', department: 'borgerservice' }
    const own = entries.filter((one) => one.channel === 'phone' && one.department === 'borgerservice')
    expect(await under.store.log.tally(chosen, 'week')).toEqual(tallySlowly(own, 'week'))
  })

  test('remembers each text of an article under its own number', async () => {
    const { revisions } = under.store
    const text = (hash: string) => ({ article: 'pas', hash, title: hash, text: hash, sections: { spoken: hash } })
    expect((await revisions.remember([text('a')], NOW)).get('pas')).toBe(1)
    expect((await revisions.remember([text('a')], NOW)).get('pas')).toBe(1)
    expect((await revisions.remember([text('b')], NOW)).get('pas')).toBe(2)
    expect((await revisions.remember([text('a')], NOW)).get('pas')).toBe(3)
    expect(await revisions.read('pas', 2)).toMatchObject({ sections: { spoken: 'b' } })
    expect(await revisions.read('pas', 9)).toBeNull()
  })
}

const NOW = '2026-11-16T12:00:00.000Z'

export function aQuestionEntry(changes: Partial<QuestionEntry> = {}): QuestionEntry {
  return {
    id: uuidv7(),
    query: 'mit pas er udløbet',
    askedAt: '2026-11-16T09:00:00.000Z',
    endedAt: '2026-11-16T09:02:00.000Z',
    article: { id: 'pas', revision: 1, section: 'spoken' },
    topic: '23.09.02',
    outcome: 'resolved',
    reason: null,
    countsAs: 'resolved',
    isEligible: true,
    ...changes,
  }
}

export function anEntry(changes: Partial<ContactEntry> = {}): ContactEntry {
  return {
    id: uuidv7(),
    channel: 'phone',
    department: 'borgerservice',
    employee: 'e1',
    startedAt: '2026-11-16T09:00:00.000Z',
    endedAt: '2026-11-16T09:05:00.000Z',
    isRepeat: false,
    isSelfServiceOffered: false,
    note: '',
    day: '2026-11-16',
    week: '2026-W47',
    questions: [aQuestionEntry()],
    ...changes,
  }
}

function aCorrection(question: string, changes: Partial<CorrectionEntry> = {}): CorrectionEntry {
  return {
    id: uuidv7(),
    question,
    outcome: 'abandoned',
    reason: null,
    because: '',
    employee: 'e1',
    countsAs: 'excluded',
    isEligible: true,
    ...changes,
  }
}

/** Two hundred contacts over everything that is counted by, some open, some outside the period. */
function manyEntries(): ContactEntry[] {
  const outcomes: CountsAs[] = ['resolved', 'resolved', 'resolved-with-help', 'referred', 'unresolved', 'excluded']
  return Array.from({ length: 200 }, (_, at) => {
    const questions = Array.from({ length: 1 + (at % 3) }, (__, nth) => {
      const countsAs = outcomes[(at * 7 + nth * 5) % outcomes.length] ?? 'resolved'
      const article = (at + nth) % 4 === 0 ? null : { id: `a${(at + nth) % 5}`, revision: 1, section: 'spoken' }
      const isEligible = !(countsAs === 'unresolved' && at % 2 === 0)
      return aQuestionEntry({ countsAs, article, topic: article && `t${(at + nth) % 3}`, isEligible })
    })
    const day = `2026-${at % 10 === 9 ? '12' : '11'}-${String(1 + (at % 28)).padStart(2, '0')}`
    return anEntry({
      channel: ['phone', 'desk', 'e-mail'][at % 3] ?? 'phone',
      department: ['borgerservice', 'social-og-sundhed'][at % 2] ?? 'borgerservice',
      endedAt: at % 11 === 0 ? null : '2026-11-16T09:05:00.000Z',
      day,
      week: `2026-W${45 + (at % 4)}`,
      questions,
    })
  })
}

/** The same counts in plain loops, straight from design section 5. */
function tallySlowly(entries: readonly ContactEntry[], by: MeasureBy | null): Tally[] {
  const inPeriod = entries.filter(({ day }) => day >= period.from && day <= period.to)
  const keyOf = (contact: ContactEntry, question: QuestionEntry): string => {
    const keys = {
      channel: contact.channel,
      department: contact.department,
      week: contact.week,
      topic: question.topic ?? '',
      article: question.article?.id ?? '',
    }
    return by === null ? 'all' : keys[by]
  }
  const keys = new Set(inPeriod.flatMap((contact) => contact.questions.map((question) => keyOf(contact, question))))
  return [...keys].toSorted().map((key) => {
    const questions = inPeriod.flatMap((contact) => contact.questions.filter((one) => keyOf(contact, one) === key))
    const contacts = inPeriod.filter(
      (contact) => contact.endedAt !== null && contact.questions.some((one) => keyOf(contact, one) === key),
    )
    return { key, questions: countQuestions(questions), contacts: countContacts(contacts) }
  })
}

function countQuestions(questions: readonly QuestionEntry[]): Counts {
  const count = (countsAs: CountsAs): number => questions.filter((one) => one.countsAs === countsAs).length
  return {
    all: questions.length,
    excluded: count('excluded'),
    resolved: count('resolved'),
    resolvedWithHelp: count('resolved-with-help'),
    referred: count('referred'),
    notEligible: questions.filter((one) => !one.isEligible).length,
  }
}

function countContacts(contacts: readonly ContactEntry[]): Counts {
  const judged = contacts.map((contact) => {
    const counted = contact.questions.filter((one) => one.countsAs !== 'excluded')
    const isResolved = counted.length > 0 && counted.every((one) => one.countsAs === 'resolved')
    const isSettled = counted.length > 0 && counted.every((one) => one.countsAs !== 'unresolved')
    const isNotEligible = counted.length > 0 && contact.questions.some((one) => !one.isEligible)
    return { isExcluded: counted.length === 0, isResolved, isHelped: isSettled && !isResolved, isNotEligible }
  })
  return {
    all: judged.length,
    excluded: judged.filter((one) => one.isExcluded).length,
    resolved: judged.filter((one) => one.isResolved).length,
    resolvedWithHelp: judged.filter((one) => one.isHelped).length,
    referred: 0,
    notEligible: judged.filter((one) => one.isNotEligible).length,
  }
}

function aTransferErrand(contact: string): Omit<NewErrand, 'maker'> {
  const made = { department: 'miljoe-og-teknik', madeAt: '2026-11-16T09:09:00.000Z', dueAt: null }
  return { id: uuidv7(), subject: 'transfer', ...made, contact, question: null, body: {} }
}
