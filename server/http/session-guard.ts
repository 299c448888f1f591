import { createMiddleware } from 'hono/factory'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Account } from '../accounts/account.ts'
import { sessionHours, type Identity } from '../accounts/identity.ts'
import { isPermitted, type Permission } from '../accounts/permissions.ts'
import { Refusal } from '../contract/refusal.ts'
import { refuse } from './refuse.ts'

/** What a guarded route finds in its context. */
export interface GuardedEnv {
  Variables: { account: Account }
}

/** The session's cookie: bound to this host, out of reach of scripts, and only by https where the address is https. */
export interface SessionCookie {
  read(c: Context): string | undefined
  write(c: Context, token: string): void
  clear(c: Context): void
}

export function createSessionCookie(isHttps: boolean): SessionCookie {
  const name = isHttps ? '__Host-straks' : 'straks'
  const options = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'Lax' } as const
  return {
    read: (c) => getCookie(c, name),
    write: (c, token) => setCookie(c, name, token, { ...options, maxAge: sessionHours * 3600 }),
    clear: (c) => void deleteCookie(c, name, options),
  }
}

/** Lets only signed-in employees with the permission through. */
export function createGuard(identity: Identity, cookie: SessionCookie) {
  return (permission: Permission) =>
    createMiddleware<GuardedEnv>(async (c, next) => {
      const token = cookie.read(c)
      const account = token === undefined ? null : await identity.accountOf(token)
      if (account === null) return refuse(c, new Refusal('not-signed-in'))
      if (!isPermitted(account.role, permission)) return refuse(c, new Refusal('not-allowed'))
      c.set('account', account)
      return next()
    })
}
export type Guard = ReturnType<typeof createGuard>
