import type { Role } from '../contract/session.ts'

/** To answer citizens; to look into how the knowledge is found; to see what all employees
 * recorded; to post notices. */
export type Permission = 'answer' | 'examine' | 'oversee' | 'notify'

const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  frontline: ['answer'],
  department: ['answer', 'notify'],
  editor: ['answer', 'examine', 'notify'],
  supervisor: ['answer', 'examine', 'oversee', 'notify'],
  administrator: ['answer', 'examine', 'oversee', 'notify'],
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission)
}
