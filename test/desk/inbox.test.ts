import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../server/accounts/account.ts'
import { Refusal } from '../../server/contract/refusal.ts'
import type { ErrandMessage } from '../../server/desk/errand-message.ts'
import { aCallback, aConsult, aNotice, aTransfer, openInbox, type InboxUnderTest } from './inbox-fixture.ts'

let under: InboxUnderTest
let asker: Account
let colleague: Account
let other: Account

beforeEach(async () => {
  under = await openInbox()
  asker = await under.employee('Ane', 'borgerservice')
  colleague = await under.employee('Bo', 'miljoe-og-teknik', 'department')
  other = await under.employee('Carl', 'miljoe-og-teknik', 'department')
})
afterEach(() => under.close())

const nameOf = ({ name }: Account): string => name

const codeOf = async (message: ErrandMessage, account: Account): Promise<string> => {
  const stored = await under.inbox.carryOut(message, account)
  return stored instanceof Refusal ? stored.problem.code : stored
}

describe('a consult', () => {
  test('waits in the department, and with whoever asked', async () => {
    const message = aConsult()
    await under.done(message, asker)
    const waiting = { id: message.consult.id, takenBy: null, article: { title: 'Hvordan søger jeg byggetilladelse?' } }
    expect((await under.inbox.inboxOf(colleague)).consults).toMatchObject([{ ...waiting, askedBy: { name: 'Ane' } }])
    expect((await under.inbox.inboxOf(asker)).own.consults).toMatchObject([waiting])
    expect((await under.inbox.inboxOf(asker)).consults).toEqual([])
  })

  test('is taken by the first, and the second is told', async () => {
    const { consult } = await asked()
    expect(await codeOf({ type: 'consult/take', key: uuidv7(), consult }, colleague)).toBe('new')
    expect(await codeOf({ type: 'consult/take', key: uuidv7(), consult }, other)).toBe('already-taken')
    expect((await under.inbox.inboxOf(other)).consults).toMatchObject([{ takenBy: { name: 'Bo' } }])
  })

  test('is taken by one of two who take it at the same moment', async () => {
    const { consult } = await asked()
    const both = await Promise.all([
      codeOf({ type: 'consult/take', key: uuidv7(), consult }, colleague),
      codeOf({ type: 'consult/take', key: uuidv7(), consult }, other),
    ])
    expect(both.toSorted()).toEqual(['already-taken', 'new'])
  })

  test('is a conversation of the two, in order, and of no one else', async () => {
    const { consult } = await taken()
    await under.done({ type: 'consult/say', key: uuidv7(), consult, text: 'Ja, hvis den er under 50 m²' }, colleague)
    await under.done({ type: 'consult/say', key: uuidv7(), consult, text: 'Tak' }, asker)
    expect(await codeOf({ type: 'consult/say', key: uuidv7(), consult, text: 'Nej' }, other)).toBe('not-allowed')
    const [own] = (await under.inbox.inboxOf(asker)).own.consults
    expect(own?.messages.map(({ by, text }) => [by.name, text])).toEqual([
      ['Bo', 'Ja, hvis den er under 50 m²'],
      ['Ane', 'Tak'],
    ])
  })

  test('that is over stays with whoever answered it until the end of the day, with how the question ended', async () => {
    const { consult, question } = await taken()
    await under.done({ type: 'consult/end', key: uuidv7(), consult, ending: 'answered' }, asker)
    const answered = async (account: Account) => (await under.inbox.inboxOf(account)).answered
    expect(await answered(colleague)).toMatchObject([{ id: consult, ending: 'answered', outcome: null }])
    under.outcomes.set(question, 'resolved-with-help')
    const told: string[] = []
    under.inbox.onChange((isConcerned) => told.push(...[asker, colleague, other].filter(isConcerned).map(nameOf)))
    await under.inbox.tellOutcomes([uuidv7()])
    expect(told).toEqual([])
    await under.inbox.tellOutcomes([question])
    expect(told).toEqual(['Bo'])
    expect(await answered(colleague)).toMatchObject([{ id: consult, outcome: 'resolved-with-help' }])
    expect(await answered(other)).toEqual([])
    expect(await answered(asker)).toEqual([])
    under.now = new Date('2026-11-16T22:59:59.999Z')
    expect(await answered(colleague)).toHaveLength(1)
    under.now = new Date('2026-11-16T23:00:00.000Z')
    expect(await answered(colleague)).toEqual([])
  })

  test('that is over leaves the department at once, and whoever asked after ten minutes', async () => {
    const { consult } = await taken()
    await under.done({ type: 'consult/end', key: uuidv7(), consult, ending: 'answered' }, asker)
    expect((await under.inbox.inboxOf(colleague)).consults).toEqual([])
    expect((await under.inbox.inboxOf(asker)).own.consults).toMatchObject([{ ending: 'answered' }])
    expect(await codeOf({ type: 'consult/say', key: uuidv7(), consult, text: 'For sent' }, colleague)).toBe(
      'already-over',
    )
    under.now = new Date('2026-11-16T09:10:01.000Z')
    await under.inbox.tidy()
    expect((await under.inbox.inboxOf(asker)).own.consults).toEqual([])
  })

  test('that nobody ended is over after the working day', async () => {
    await asked()
    under.now = new Date('2026-11-16T21:00:01.000Z')
    await under.inbox.tidy()
    expect((await under.inbox.inboxOf(colleague)).consults).toEqual([])
  })

  test('is not for others to take or end', async () => {
    const { consult } = await asked()
    const stranger = await under.employee('Dorte', 'borgerservice')
    expect(await codeOf({ type: 'consult/take', key: uuidv7(), consult }, stranger)).toBe('not-allowed')
    expect(await codeOf({ type: 'consult/end', key: uuidv7(), consult, ending: 'withdrawn' }, other)).toBe(
      'not-allowed',
    )
  })

  test('is refused for a department that is not there', async () => {
    expect(await codeOf(aConsult({ department: 'findes-ikke' }), asker)).toBe('unknown-code')
  })

  async function asked(): Promise<{ consult: string; question: string }> {
    const message = aConsult()
    await under.done(message, asker)
    return { consult: message.consult.id, question: message.consult.question }
  }

  async function taken(): Promise<{ consult: string; question: string }> {
    const { consult, question } = await asked()
    await under.done({ type: 'consult/take', key: uuidv7(), consult }, colleague)
    return { consult, question }
  }
})

describe('what is sent again', () => {
  test('is stored once under the same key', async () => {
    const message = aConsult()
    const take = { type: 'consult/take', key: uuidv7(), consult: message.consult.id } as const
    const say = { type: 'consult/say', key: uuidv7(), consult: message.consult.id, text: 'Ja' } as const
    for (const [sent, by] of [
      [message, asker],
      [take, colleague],
      [say, colleague],
    ] as const) {
      expect(await codeOf(sent, by)).toBe('new')
      expect(await codeOf(sent, by)).toBe('known')
    }
    expect((await under.inbox.inboxOf(asker)).own.consults).toMatchObject([{ messages: [{ text: 'Ja' }] }])
  })

  test('with another content is refused', async () => {
    const message = aConsult()
    await under.done(message, asker)
    expect(await codeOf({ ...message, consult: { ...message.consult, query: 'noget andet' } }, asker)).toBe(
      'record-conflict',
    )
    expect(await codeOf(message, colleague)).toBe('record-conflict')
  })
})

describe('a contact handed over', () => {
  test('waits in the department with its questions, and is continued by one', async () => {
    const message = aTransfer()
    await under.done(message, asker)
    const { id, contact, questions, note } = message.transfer
    expect((await under.inbox.inboxOf(colleague)).transfers).toMatchObject([{ id, contact, questions, note }])
    expect(await codeOf({ type: 'transfer/take', key: uuidv7(), transfer: id }, colleague)).toBe('new')
    expect(await codeOf({ type: 'transfer/take', key: uuidv7(), transfer: id }, other)).toBe('already-taken')
    expect((await under.inbox.inboxOf(other)).transfers).toEqual([])
    expect((await under.inbox.inboxOf(asker)).own.transfers).toMatchObject([{ takenBy: { name: 'Bo' } }])
  })

  test('has its note apart, so that it can be removed alone', async () => {
    const message = aTransfer()
    await under.done(message, asker)
    const errand = await under.store.errands.errand(message.transfer.id)
    expect(errand).toMatchObject({ note: message.transfer.note })
    expect(JSON.stringify(errand?.body)).not.toContain(message.transfer.note)
  })
})

describe('a callback', () => {
  test('holds a name and a number for its department and its maker alone', async () => {
    const message = aCallback()
    await under.done(message, asker)
    const { person } = message.callback
    const stranger = await under.employee('Dorte', 'borgerservice', 'supervisor')
    expect((await under.inbox.inboxOf(colleague)).callbacks).toMatchObject([
      { person, dueAt: '2026-11-17T09:00:00.000Z' },
    ])
    expect((await under.inbox.inboxOf(asker)).own.callbacks).toMatchObject([{ person }])
    expect(JSON.stringify(await under.inbox.inboxOf(stranger))).not.toMatch(/Jensen|20 30/)
  })

  test('has them nowhere in the store as they read, before and after', async () => {
    const message = aCallback()
    await under.done(message, asker)
    expect(await stored()).not.toMatch(/Jensen|20 30 40 50/)
    const [sealed] = [...(await under.store.errands.sealedPersons()).values()]
    await under.done(finished(message.callback.id), colleague)
    expect((await under.store.errands.sealedPersons()).size).toBe(0)
    expect(sealed).toBeDefined()
    expect((await under.inbox.inboxOf(asker)).own.callbacks).toEqual([])
  })

  test('tells when it was tried, and by whom', async () => {
    const message = aCallback()
    await under.done(message, asker)
    await under.done({ type: 'callback/try', key: uuidv7(), callback: message.callback.id }, other)
    await under.done({ type: 'callback/take', key: uuidv7(), callback: message.callback.id }, colleague)
    expect((await under.inbox.inboxOf(asker)).own.callbacks).toMatchObject([
      { takenBy: { name: 'Bo' }, tries: [{ by: { name: 'Carl' }, at: '2026-11-16T09:00:00.000Z' }] },
    ])
  })

  test('corrects the outcome of its question when it is done', async () => {
    const message = aCallback()
    await under.done(message, asker)
    const finish = finished(message.callback.id)
    await under.done(finish, colleague)
    expect(under.settled).toEqual([
      {
        id: finish.key,
        question: message.callback.question,
        outcome: 'resolved',
        reason: null,
        because: 'Ringet tilbage',
      },
    ])
    expect(await codeOf(finished(message.callback.id), other)).toBe('already-over')
  })

  test('is not done when its outcome is refused', async () => {
    const message = aCallback()
    await under.done(message, asker)
    under.settles = new Refusal('unknown-code')
    expect(await codeOf(finished(message.callback.id), colleague)).toBe('unknown-code')
    expect((await under.inbox.inboxOf(colleague)).callbacks).toHaveLength(1)
  })

  test('is done although its question never came', async () => {
    const message = aCallback()
    await under.done(message, asker)
    under.settles = new Refusal('question-missing')
    await under.done(finished(message.callback.id), colleague)
    expect((await under.inbox.inboxOf(colleague)).callbacks).toEqual([])
  })

  test('loses name and number after the set number of days, and stays', async () => {
    await under.done(aCallback(), asker)
    under.now = new Date('2026-12-16T09:00:01.000Z')
    await under.inbox.tidy()
    expect((await under.inbox.inboxOf(colleague)).callbacks).toMatchObject([{ person: null }])
  })

  test('cannot be made without a key, nor without a department', async () => {
    const closed = await openInbox({ hasKey: false })
    const maker = await closed.employee('Ane', 'borgerservice')
    expect(await closed.inbox.carryOut(aCallback(), maker)).toMatchObject({ problem: { code: 'no-key' } })
    expect((await closed.inbox.inboxOf(maker)).canSeal).toBe(false)
    await closed.close()
    expect(await codeOf(aCallback({ department: 'findes-ikke' }), asker)).toBe('unknown-code')
  })

  function finished(callback: string): Extract<ErrandMessage, { type: 'callback/finish' }> {
    return { type: 'callback/finish', key: uuidv7(), done: { callback, outcome: 'resolved', reason: null } }
  }

  async function stored(): Promise<string> {
    const files = await Promise.all(
      [under.file, `${under.file}-wal`].map((file) => readFile(file, 'latin1').catch(() => '')),
    )
    return files.join('')
  }
})

describe('a notice', () => {
  test('is shown to all, or to its department and its maker, until it expires', async () => {
    await under.done(aNotice(), colleague)
    await under.done(aNotice({ department: 'miljoe-og-teknik', text: 'Ny taksttabel' }), colleague)
    const texts = async (account: Account) => (await under.inbox.inboxOf(account)).notices.map(({ text }) => text)
    expect(await texts(asker)).toEqual(['MitID er nede'])
    expect(await texts(other)).toEqual(['MitID er nede', 'Ny taksttabel'])
    under.now = new Date('2026-11-16T15:00:00.001Z')
    expect(await texts(other)).toEqual([])
  })

  test('is seen by each for themselves', async () => {
    const message = aNotice()
    await under.done(message, colleague)
    await under.done({ type: 'notice/see', key: uuidv7(), notice: message.notice.id }, asker)
    const isSeen = async (account: Account) => (await under.inbox.inboxOf(account)).notices.map((one) => one.isSeen)
    expect(await isSeen(asker)).toEqual([true])
    expect(await isSeen(other)).toEqual([false])
  })

  test('is posted by those who may, and withdrawn by its maker or a supervisor', async () => {
    expect(await codeOf(aNotice(), asker)).toBe('not-allowed')
    const message = aNotice()
    await under.done(message, colleague)
    const withdraw = { type: 'notice/withdraw', notice: message.notice.id } as const
    expect(await codeOf({ ...withdraw, key: uuidv7() }, other)).toBe('not-allowed')
    const supervisor = await under.employee('Eva', 'borgerservice', 'supervisor')
    expect(await codeOf({ ...withdraw, key: uuidv7() }, supervisor)).toBe('new')
    expect((await under.inbox.inboxOf(asker)).notices).toEqual([])
  })
})

describe('a change', () => {
  test('is told to the department, the maker and the taker, and to nobody else', async () => {
    const told: string[][] = []
    const stranger = await under.employee('Dorte', 'kultur-og-fritid')
    const all = [asker, colleague, other, stranger]
    under.inbox.onChange((isConcerned) => told.push(all.filter(isConcerned).map(({ name }) => name)))
    const message = aConsult()
    await under.done(message, asker)
    await under.inbox.carryOut(message, asker)
    expect(told).toEqual([['Ane', 'Bo', 'Carl']])
  })

  test('of a thing that is not there is refused', async () => {
    expect(await codeOf({ type: 'consult/take', key: uuidv7(), consult: uuidv7() }, colleague)).toBe('inbox-missing')
    const message = aNotice()
    await under.done(message, colleague)
    expect(await codeOf({ type: 'consult/take', key: uuidv7(), consult: message.notice.id }, colleague)).toBe(
      'inbox-missing',
    )
  })
})
