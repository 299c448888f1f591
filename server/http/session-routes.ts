import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'
import type { Account } from '../accounts/account.ts'
import type { Identity } from '../accounts/identity.ts'
import { isPermitted } from '../accounts/permissions.ts'
import { unknownDepartment } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { credentials, firstAccount, type Entrance, type Opening, type SignedIn } from '../contract/session.ts'
import type { Shelf } from '../articles/shelf.ts'
import { readJson, refuse, refuseInvalid } from './refuse.ts'
import type { Guard, GuardedEnv, SessionCookie } from './session-guard.ts'

interface Parts {
  readonly identity: Identity
  readonly cookie: SessionCookie
  readonly guard: Guard
  readonly shelf: () => Shelf
  readonly demoAccounts: Entrance['demoAccounts']
  readonly onSignOut: (token: string) => void
}

/** Signing in and out, the first account, and what a screen starts from. */
export function sessionRoutes({ identity, cookie, guard, shelf, demoAccounts, onSignOut }: Parts): Hono<GuardedEnv> {
  return new Hono<GuardedEnv>()
    .get('/entrance', async (c) => {
      const { municipality, departments } = shelf().configuration
      const token = cookie.read(c)
      const isSignedIn = token !== undefined && (await identity.accountOf(token)) !== null
      const needsSetup = await identity.needsSetup()
      return c.json({ municipality, departments, needsSetup, isSignedIn, demoAccounts } satisfies Entrance)
    })
    .post('/session', async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const asked = credentials.safeParse(body)
      if (!asked.success) return refuseInvalid(c, asked.error)
      const opened = await identity.signIn(asked.data, addressOf(c))
      if (opened instanceof Refusal) return refuse(c, opened)
      cookie.write(c, opened.token)
      return c.body(null, 204)
    })
    .delete('/session', async (c) => {
      const token = cookie.read(c)
      cookie.clear(c)
      if (token !== undefined) {
        await identity.signOut(token)
        onSignOut(token)
      }
      return c.body(null, 204)
    })
    .get('/session', guard('answer'), (c) => {
      const { configuration } = shelf()
      return c.json({ account: signedInOf(c.get('account'), shelf()), configuration } satisfies Opening)
    })
    .post('/setup', async (c) => {
      const body = await readJson(c)
      if (body instanceof Refusal) return refuse(c, body)
      const asked = firstAccount.safeParse(body)
      if (!asked.success) return refuseInvalid(c, asked.error)
      const { department } = asked.data
      if (!shelf().configuration.departments.some((one) => one.code === department)) {
        return refuse(c, new Refusal('unknown-code', unknownDepartment(department)))
      }
      const made = await identity.setUp(asked.data)
      return made instanceof Refusal ? refuse(c, made) : c.body(null, 204)
    })
}

function signedInOf({ id, user, name, role, department }: Account, shelf: Shelf): SignedIn {
  const found = shelf.configuration.departments.find((one) => one.code === department)
  const may = {
    mayExamine: isPermitted(role, 'examine'),
    mayOversee: isPermitted(role, 'oversee'),
    mayNotify: isPermitted(role, 'notify'),
    mayAudit: isPermitted(role, 'audit'),
    mayExportText: isPermitted(role, 'export-text'),
  }
  return { id, user, name, role, department, departmentName: found?.name ?? department, ...may }
}

function addressOf(c: Context): string {
  return c.env === undefined || !('incoming' in c.env) ? 'local' : (getConnInfo(c).remote.address ?? 'unknown')
}
