import { v7 as uuidv7 } from 'uuid'
import { beforeEach, afterEach, describe, expect, test } from 'vitest'
import type { ContactEntry, CorrectionEntry, QuestionEntry } from '../../server/contacts/contact-log.ts'
import type { CountsAs } from '../../server/contract/configuration.ts'
import type { Store } from '../../server/store/store.ts'
import { isoWeek } from '../../server/contacts/copenhagen-day.ts'
import { measureBy } from '../../server/contract/measures.ts'
import { tallySlowly, type PlainContact } from '../measures/tally-slowly.ts'

export interface StoreUnderTest {
  readonly store: Store
  close(): Promise<void>
}

export const period = { from: '2026-11-01', to: '2026-11-30' }

/** What every store must hold, whichever database keeps it. */
export function contactLogSuite(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest

  beforeEach(async () => {
    under = await open()
  })
  afterEach(() => under.close())

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
      const said = { isRepeat: true, isSelfServiceOffered: true, notes: [{ text: 'ringer igen fredag' }] }
      expect(await under.store.log.contact(contact.id)).toMatchObject(said)
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
    test('is what tells how questions ended', async () => {
      const [one, other] = [aQuestionEntry(), aQuestionEntry()]
      await under.store.log.record([anEntry({ questions: [one, other] })])
      await under.store.log.correct(aCorrection(one.id, { outcome: 'abandoned' }))
      const outcomes = await under.store.log.outcomesOf([one.id, other.id, 'ukendt'])
      expect(Object.fromEntries(outcomes)).toEqual({ [one.id]: 'abandoned', [other.id]: 'resolved' })
    })

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
    const plain = entries.map(plainContact)
    const selections = [
      period,
      { from: '2026-11-04', to: '2026-12-09' },
      { ...period, channel: 'phone' },
      { ...period, channel: 'phone', department: 'borgerservice' },
      { ...period, topic: 't1' },
      { ...period, article: 'a2', department: 'borgerservice' },
      { ...period, lifeEvent: 'rejse', topic: 't2' },
    ]
    for (const selection of selections) {
      for (const by of [null, ...measureBy.options]) {
        const counted = await under.store.log.tally(selection, by)
        expect(counted, `${JSON.stringify(selection)} by ${by}`).toEqual(tallySlowly(plain, selection, by))
      }
    }
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
    lifeEvents: ['rejse'],
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
    const day = `2026-${at % 10 === 9 ? '12' : '11'}-${String(1 + (at % 28)).padStart(2, '0')}`
    const questions = Array.from({ length: 1 + (at % 3) }, (__, nth) => {
      const countsAs = outcomes[(at * 7 + nth * 5) % outcomes.length] ?? 'resolved'
      const article = (at + nth) % 4 === 0 ? null : { id: `a${(at + nth) % 5}`, revision: 1, section: 'spoken' }
      const isEligible = !(countsAs === 'unresolved' && at % 2 === 0)
      const lifeEvents = [[], ['rejse'], ['rejse', 'flytning']][(at + nth) % 3] ?? []
      const outcome = countsAs === 'unresolved' ? 'case' : countsAs
      const reason = countsAs === 'unresolved' ? 'other' : null
      const topic = article && `t${(at + nth) % 3}`
      const times = { askedAt: `${day}T09:0${nth}:00.000Z`, endedAt: `${day}T09:0${nth}:${10 + (at % 50)}.000Z` }
      return aQuestionEntry({ countsAs, article, topic, isEligible, lifeEvents, outcome, reason, ...times })
    })
    return anEntry({
      channel: ['phone', 'desk', 'e-mail'][at % 3] ?? 'phone',
      department: ['borgerservice', 'social-og-sundhed'][at % 2] ?? 'borgerservice',
      startedAt: `${day}T09:00:00.000Z`,
      endedAt: at % 11 === 0 ? null : `${day}T09:05:00.000Z`,
      isRepeat: at % 5 === 0,
      isSelfServiceOffered: at % 4 === 0,
      day,
      week: isoWeek(day),
      questions,
    })
  })
}

/** The entry as plain code sees it; nothing of it was corrected or handed over. */
export function plainContact(entry: ContactEntry): PlainContact {
  return {
    id: entry.id,
    startedAt: entry.startedAt,
    channel: entry.channel,
    department: entry.department,
    isCounted: entry.endedAt !== null,
    isRepeat: entry.endedAt !== null && entry.isRepeat,
    isOffered: entry.endedAt !== null && entry.isSelfServiceOffered,
    isTransferred: false,
    questions: entry.questions.map((question) => ({
      ...question,
      topic: question.topic ?? '',
      article: question.article?.id ?? '',
      reason: question.reason ?? '',
    })),
  }
}
