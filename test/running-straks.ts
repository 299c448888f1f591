import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { v7 as uuidv7 } from 'uuid'
import type { Account } from '../server/accounts/account.ts'
import { startApp, type App } from '../server/app.ts'
import { systemClock, type Clock } from '../server/contacts/clock.ts'
import type { ContactRecord, QuestionRecord } from '../server/contract/contact.ts'
import type { Role } from '../server/contract/session.ts'
import { quickHash } from './quick-hash.ts'

export const shippedKnowledge = fileURLToPath(new URL('../knowledge', import.meta.url))
export const password = 'en lang adgangskode'

/** A real Straks on a free port with a store of its own. */
export interface RunningStraks {
  readonly app: App
  readonly url: string
  /** Makes an account with the tests' `password`; to sign it in costs next to nothing. */
  addAccount(account: Omit<Account, 'id'>): Promise<void>
  /** Makes an account and signs it in; what comes back is the `cookie` header. */
  signIn(role: Role, department?: string): Promise<string>
  get(path: string, cookie?: string): Promise<Response>
  post(path: string, body: unknown, cookie?: string, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

interface Wanted {
  readonly knowledgeFolder?: string
  readonly clock?: Clock
  readonly publicOrigin?: string
  readonly learns?: boolean
  /** Null for a Straks without one. */
  readonly callbackKey?: Buffer | null
  readonly textDays?: number
  /** One that is there already, and stays. */
  readonly dataFolder?: string
}

export async function runStraks(wanted: Wanted = {}): Promise<RunningStraks> {
  const dataFolder = wanted.dataFolder ?? (await mkdtemp(join(tmpdir(), 'straks-test-')))
  const settings = {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    knowledgeFolder: wanted.knowledgeFolder ?? shippedKnowledge,
    publicOrigin: wanted.publicOrigin ?? null,
    learns: wanted.learns ?? true,
    callbackKey: wanted.callbackKey === undefined ? Buffer.alloc(32, 7) : wanted.callbackKey,
    callbackDays: 30,
    textDays: wanted.textDays ?? 0,
  }
  const app = await startApp({ settings, clock: wanted.clock ?? systemClock, onError: (error) => console.error(error) })
  const get: RunningStraks['get'] = (path, cookie) => fetch(app.url + path, { headers: cookie ? { cookie } : {} })
  const post: RunningStraks['post'] = (path, body, cookie, headers = {}) =>
    fetch(app.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const addAccount: RunningStraks['addAccount'] = async (account) => {
    const isAdded = await app.store.accounts.add({ id: uuidv7(), ...account }, quickHash(password))
    if (!isAdded) throw new Error(`there is an account ${account.user} already`)
  }
  return {
    app,
    url: app.url,
    get,
    post,
    addAccount,
    async signIn(role, department = 'borgerservice') {
      const user = `${role}-${uuidv7()}`
      await addAccount({ user, name: role, role, department })
      return cookieOf(await post('/api/session', { user, password }))
    },
    async stop() {
      await app.close()
      if (wanted.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A question as a browser would send it, resolved by an article unless told otherwise. */
export function aQuestion(changes: Partial<QuestionRecord> = {}): QuestionRecord {
  return {
    id: uuidv7(),
    query: 'mit pas er udløbet',
    askedAt: '2026-11-16T09:00:00.000Z',
    endedAt: '2026-11-16T09:02:00.000Z',
    article: { id: 'pas-bestil-nyt-voksen', revision: 1, section: 'spoken' },
    outcome: 'resolved',
    reason: null,
    ...changes,
  }
}

/** A finished contact of a Monday morning. */
export function aContact(changes: Partial<ContactRecord> = {}): ContactRecord {
  return {
    id: uuidv7(),
    channel: 'phone',
    startedAt: '2026-11-16T09:00:00.000Z',
    endedAt: '2026-11-16T09:05:00.000Z',
    isRepeat: false,
    isSelfServiceOffered: false,
    note: '',
    questions: [aQuestion()],
    ...changes,
  }
}
