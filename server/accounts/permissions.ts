import type { Role } from '../contract/session.ts'

/** To answer citizens; to look into how the knowledge is found; to see what all employees
 * recorded; to post notices; to see who looked at what; to take
 * citizens' questions out of the house in their own words. */
export type Permission = 'answer' | 'examine' | 'oversee' | 'notify' | 'audit' | 'export-text'

const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  frontline: ['answer'],
  department: ['answer', 'notify'],
  editor: ['answer', 'examine', 'notify'],
  supervisor: ['answer', 'examine', 'oversee', 'notify'],
  administrator: ['answer', 'examine', 'oversee', 'notify', 'audit', 'export-text'],
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission)
}
