import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewErrand } from '../../server/contacts/errand.ts'
import { anEntry, aQuestionEntry, period, type StoreUnderTest } from './contact-log.suite.ts'

/** What every store must do with a contact that was handed over, whichever database keeps it. */
export function handedOverSuite(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest

  beforeEach(async () => {
    under = await open()
  })
  afterEach(() => under.close())

  async function anAccount(name: string): Promise<string> {
    const id = uuidv7()
    await under.store.accounts.add({ id, user: id, name, role: 'department', department: 'borgerservice' }, 'hash')
    return id
  }

  /** @returns what takes it */
  async function handOver(contact: string, maker: string, note = ''): Promise<(taker: string) => Promise<void>> {
    const { errands } = under.store
    const transfer = { ...aTransferErrand(contact), maker, note }
    await errands.open(transfer, null)
    return async (employee) => {
      const step = { id: uuidv7(), errand: transfer.id, kind: 'taken', employee, text: '' } as const
      await errands.step({ ...step, at: '2026-11-16T09:10:00.000Z', claim: `taken ${transfer.id}`, isLast: true })
    }
  }

  describe('a contact handed over', () => {
    test('lets nobody but its employee add to a contact, unless it was handed over to them', async () => {
      const { log } = under.store
      const [maker, taker] = [await anAccount('Ane'), await anAccount('Bo')]
      const begun = anEntry({ employee: maker, endedAt: null })
      const continued = { ...begun, employee: taker, questions: [aQuestionEntry()] }
      await log.record([begun])
      expect(await log.record([continued])).toBe('conflict')
      const take = await handOver(begun.id, maker)
      expect(await log.record([continued])).toBe('conflict')
      await take(taker)
      expect(await log.record([continued])).toBe('new')
      expect(await log.contact(begun.id)).toMatchObject({ department: begun.department, questions: [{}, {}] })
    })

    test('is closed by whoever took it over, and keeps both notes with whose they are', async () => {
      const { log } = under.store
      const [maker, taker] = [await anAccount('Ane'), await anAccount('Bo')]
      const begun = anEntry({ employee: maker, endedAt: null, note: 'ikke færdig endnu' })
      await log.record([begun])
      const take = await handOver(begun.id, maker, 'er træt af at vente')
      const waiting = { department: 'miljoe-og-teknik', by: 'Ane', at: '2026-11-16T09:09:00.000Z', takenBy: null }
      expect(await log.contact(begun.id)).toMatchObject({ endedAt: null, transfers: [{ ...waiting, takenAt: null }] })
      await take(taker)
      const closing = { ...begun, employee: taker, endedAt: '2026-11-16T09:30:00.000Z', note: 'ringer igen fredag' }
      expect(await log.record([{ ...closing, questions: [] }])).toBe('new')
      expect(await log.record([{ ...closing, questions: [] }])).toBe('known')
      expect(await log.contact(begun.id)).toMatchObject({
        endedAt: '2026-11-16T09:30:00.000Z',
        notes: [
          { by: 'Ane', text: 'er træt af at vente' },
          { by: 'Bo', text: 'ringer igen fredag' },
        ],
        transfers: [{ ...waiting, takenBy: 'Bo', takenAt: '2026-11-16T09:10:00.000Z' }],
      })
    })

    test('has its note once, however often it comes and whichever comes first', async () => {
      const { log, errands } = under.store
      const maker = await anAccount('Ane')
      const contact = anEntry({ employee: maker, endedAt: null })
      const transfer = { ...aTransferErrand(contact.id), maker, note: 'er træt af at vente' }
      expect(await errands.open(transfer, null)).toBe('new')
      expect(await errands.open(transfer, null)).toBe('known')
      await log.record([contact])
      expect(await log.contact(contact.id)).toMatchObject({ notes: [{ by: 'Ane' }], transfers: [{ by: 'Ane' }] })
    })

    // Seen: a contact was closed, taken up again within ten seconds and handed over; the second closing was refused.
    test('is closed again by whoever took it over, should it have been closed before', async () => {
      const { log } = under.store
      const [maker, taker] = [await anAccount('Ane'), await anAccount('Bo')]
      const closed = anEntry({ employee: maker })
      const later = { ...closed, endedAt: '2026-11-16T09:30:00.000Z' }
      await log.record([closed])
      expect(await log.record([later])).toBe('conflict')
      await (
        await handOver(closed.id, maker)
      )(taker)
      expect(await log.record([{ ...later, employee: taker }])).toBe('new')
      expect(await log.record([closed])).toBe('known')
      expect(await log.contact(closed.id)).toMatchObject({ endedAt: later.endedAt })
      expect(await log.page({ ...period, limit: 50 })).toMatchObject({ total: 1, contacts: [{}] })
      expect(await log.tally(period, null)).toMatchObject([{ contacts: { all: 1 } }])
    })

    test('counts when it is handed over, whether anybody takes it or not', async () => {
      const { log } = under.store
      const maker = await anAccount('Ane')
      const given = aQuestionEntry({ outcome: 'transferred', countsAs: 'unresolved' })
      const begun = anEntry({ employee: maker, endedAt: null, questions: [aQuestionEntry(), given] })
      await log.record([begun])
      expect(await log.tally(period, null)).toMatchObject([{ questions: { all: 2 }, contacts: { all: 0 } }])
      await handOver(begun.id, maker)
      expect(await log.tally(period, null)).toMatchObject([
        { questions: { all: 2, resolved: 1 }, contacts: { all: 1, resolved: 0 } },
      ])
    })

    test('counts with what was ticked when it was handed over, until whoever takes it closes it', async () => {
      const { log, errands } = under.store
      const [maker, taker] = [await anAccount('Ane'), await anAccount('Bo')]
      const begun = anEntry({ employee: maker, endedAt: null })
      await log.record([begun])
      const ticked = { isRepeat: true, isSelfServiceOffered: true }
      const transfer = { ...aTransferErrand(begun.id), maker, body: ticked }
      await errands.open(transfer, null)
      expect(await log.tally(period, null)).toMatchObject([{ contacts: { all: 1 }, repeats: 1, offered: 1 }])
      expect(await log.contact(begun.id)).toMatchObject({ ...ticked, endedAt: null })
      const step = { id: uuidv7(), errand: transfer.id, kind: 'taken', employee: taker, text: '' } as const
      await errands.step({ ...step, at: '2026-11-16T09:10:00.000Z', claim: `taken ${transfer.id}`, isLast: true })
      const closing = { ...begun, employee: taker, endedAt: '2026-11-16T09:30:00.000Z', questions: [] }
      await log.record([{ ...closing, isRepeat: false, isSelfServiceOffered: true }])
      expect(await log.tally(period, null)).toMatchObject([{ repeats: 0, offered: 1 }])
    })
  })
}

function aTransferErrand(contact: string): Omit<NewErrand, 'maker'> {
  const made = { department: 'miljoe-og-teknik', madeAt: '2026-11-16T09:09:00.000Z', dueAt: null }
  return { id: uuidv7(), subject: 'transfer', ...made, contact, question: null, body: {}, note: '' }
}
