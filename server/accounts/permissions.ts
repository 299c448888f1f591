import type { Role } from '../contract/session.ts'

/** To answer citizens; to look into how the knowledge is found; to see what all employees recorded. */
export type Permission = 'answer' | 'examine' | 'oversee'

const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  frontline: ['answer'],
  department: ['answer'],
  editor: ['answer', 'examine'],
  supervisor: ['answer', 'examine', 'oversee'],
  administrator: ['answer', 'examine', 'oversee'],
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission)
}
