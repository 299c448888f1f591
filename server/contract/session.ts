import { z } from 'zod'
import { configuration, named } from './configuration.ts'
import { code } from './values.ts'

export const role = z.enum(['frontline', 'department', 'editor', 'supervisor', 'administrator'])
export type Role = z.infer<typeof role>

export const credentials = z.strictObject({ user: z.string().min(1).max(120), password: z.string().min(1).max(500) })
export type Credentials = z.infer<typeof credentials>

export const signedIn = z.object({
  id: z.uuid(),
  user: z.string(),
  name: z.string(),
  role,
  department: code,
  departmentName: z.string(),
  mayExamine: z.boolean(),
  mayOversee: z.boolean(),
  mayNotify: z.boolean(),
  mayExportText: z.boolean(),
  mayAudit: z.boolean(),
})
export type SignedIn = z.infer<typeof signedIn>

/** What a signed-in screen starts from. */
export const opening = z.object({ account: signedIn, configuration })
export type Opening = z.infer<typeof opening>

/** What the door shows before anyone is signed in. */
export const entrance = z.object({
  municipality: z.string(),
  departments: z.array(named),
  needsSetup: z.boolean(),
  isSignedIn: z.boolean(),
  demoAccounts: z.array(z.object({ user: z.string(), name: z.string(), department: z.string() })).nullable(),
})
export type Entrance = z.infer<typeof entrance>

export const firstAccount = z.strictObject({
  token: z.string().min(1).max(200),
  user: z.string().trim().min(2).max(120),
  name: z.string().trim().min(2).max(120),
  department: code,
  password: z.string().min(12).max(500),
})
export type FirstAccount = z.infer<typeof firstAccount>
