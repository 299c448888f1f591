import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { Account } from '../../server/accounts/account.ts'
import type { CorrectionRecord } from '../../server/contract/contact.ts'
import { Refusal } from '../../server/contract/refusal.ts'
import type { Role } from '../../server/contract/session.ts'
import { createInboxDesk, type InboxDesk } from '../../server/desk/inbox.ts'
import type { ErrandMessage } from '../../server/desk/errand-message.ts'
import { createAesVault } from '../../server/store/create-aes-vault.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'

/** An inbox on a real store, with a clock that the test moves. */
export interface InboxUnderTest {
  readonly inbox: InboxDesk
  readonly store: Store
  readonly file: string
  /** What came of questions after all. */
  readonly settled: CorrectionRecord[]
  now: Date
  settles: 'new' | 'known' | Refusal
  /** How questions ended. */
  readonly outcomes: Map<string, string>
  employee(name: string, department: string, role?: Role): Promise<Account>
  /** Carries it out, and expects that to be new. */
  done(message: ErrandMessage, account: Account): Promise<void>
  close(): Promise<void>
}

const PERSON_DAYS = 30

export async function openInbox({ hasKey = true } = {}): Promise<InboxUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'straks-inbox-'))
  const file = join(folder, 'straks.sqlite')
  const settled: CorrectionRecord[] = []
  const clock = { now: () => under.now }
  const store = await createSqliteStore(file, clock)
  const inbox = createInboxDesk({
    errands: store.errands,
    vault: createAesVault(hasKey ? Buffer.alloc(32, 7) : null),
    clock,
    configuration: () => ({
      municipality: 'Prøve',
      contactPoint: { phone: null, phoneHours: null, website: null },
      departments: [
        { code: 'borgerservice', name: 'Borgerservice' },
        { code: 'miljoe-og-teknik', name: 'Miljø og Teknik' },
      ],
      channels: [],
      outcomes: [],
      reasons: [],
      goals: [],
      campaigns: [],
    }),
    titleOf: (article) => (article === 'byggetilladelse' ? 'Hvordan søger jeg byggetilladelse?' : undefined),
    dueAt: (madeAt) => new Date(madeAt.getTime() + 24 * 3_600_000),
    settle(correction) {
      settled.push(correction)
      return Promise.resolve(under.settles)
    },
    outcomesOf: (questions) => Promise.resolve(new Map([...under.outcomes].filter(([id]) => questions.includes(id)))),
    personDays: PERSON_DAYS,
  })
  const under: InboxUnderTest = {
    inbox,
    store,
    file,
    settled,
    now: new Date('2026-11-16T09:00:00.000Z'),
    settles: 'new',
    outcomes: new Map(),
    async employee(name, department, role = 'frontline') {
      const account = { id: uuidv7(), user: name, name, role, department }
      await store.accounts.add(account, 'hash')
      return account
    },
    async done(message, account) {
      const stored = await inbox.carryOut(message, account)
      if (stored !== 'new') throw new Error(stored instanceof Refusal ? stored.problem.message : stored)
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return under
}

type Of<Type extends ErrandMessage['type']> = Extract<ErrandMessage, { type: Type }>

export function aConsult(changes: Partial<Of<'consult/ask'>['consult']> = {}): Of<'consult/ask'> {
  const consult = {
    id: uuidv7(),
    contact: uuidv7(),
    question: uuidv7(),
    department: 'miljoe-og-teknik',
    query: 'må jeg bygge en carport i skel',
    article: 'byggetilladelse',
    waitingSince: '2026-11-16T08:59:00.000Z',
    ...changes,
  }
  return { type: 'consult/ask', key: consult.id, consult }
}

export function aTransfer(changes: Partial<Of<'transfer/make'>['transfer']> = {}): Of<'transfer/make'> {
  const transfer = {
    id: uuidv7(),
    contact: uuidv7(),
    department: 'miljoe-og-teknik',
    channel: 'phone',
    startedAt: '2026-11-16T08:55:00.000Z',
    isRepeat: false,
    isSelfServiceOffered: false,
    note: 'er vred over ventetiden',
    questions: [{ id: uuidv7(), query: 'hvad med min byggesag', article: null, outcome: null }],
    ...changes,
  }
  return { type: 'transfer/make', key: transfer.id, transfer }
}

export function aCallback(changes: Partial<Of<'callback/make'>['callback']> = {}): Of<'callback/make'> {
  const callback = {
    id: uuidv7(),
    contact: uuidv7(),
    question: uuidv7(),
    department: 'miljoe-og-teknik',
    query: 'hvornår kommer min byggetilladelse',
    article: null,
    promised: 'Vi ringer inden i morgen middag',
    person: { name: 'Bo Jensen', phone: '20 30 40 50' },
    ...changes,
  }
  return { type: 'callback/make', key: callback.id, callback }
}

export function aNotice(changes: Partial<Of<'notice/post'>['notice']> = {}): Of<'notice/post'> {
  const notice = {
    id: uuidv7(),
    department: null,
    text: 'MitID er nede',
    expiresAt: '2026-11-16T15:00:00.000Z',
    ...changes,
  }
  return { type: 'notice/post', key: notice.id, notice }
}
