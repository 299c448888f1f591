import { signal } from '@preact/signals'
import type { Entrance, Opening } from '../../server/contract/session.ts'
import { getJson, sendJson } from '../connection/http.ts'

/** Where a person stands at the door. */
export type Session =
  | { readonly state: 'loading' }
  | { readonly state: 'unreachable'; readonly message: string }
  | { readonly state: 'outside'; readonly entrance: Entrance; readonly isExpired: boolean }
  | { readonly state: 'inside'; readonly visit: number; readonly opening: Opening; readonly isDemo: boolean }

/** Each login is a visit: what an employee works with is opened anew. */
let visits = 0

export const session = signal<Session>({ state: 'loading' })

/** Asks the server who we are. */
export async function enter(isExpired = false): Promise<void> {
  const entrance = await getJson<Entrance>('/api/entrance')
  if (entrance.problem) return unreachable(entrance.problem.message)
  if (!entrance.value.isSignedIn) {
    session.value = { state: 'outside', entrance: entrance.value, isExpired }
    return
  }
  const opening = await getJson<Opening>('/api/session')
  if (opening.problem) return unreachable(opening.problem.message)
  visits += 1
  const isDemo = entrance.value.demoAccounts !== null
  session.value = { state: 'inside', visit: visits, opening: opening.value, isDemo }
}

function unreachable(message: string): void {
  session.value = { state: 'unreachable', message }
}

/** @returns a Danish text when it did not work */
export async function signIn(user: string, password: string): Promise<string | null> {
  const { problem } = await sendJson('POST', '/api/session', { user, password })
  if (problem) return problem.message
  await enter()
  return null
}

export async function signOut(): Promise<void> {
  await sendJson('DELETE', '/api/session')
  location.assign('/')
}
