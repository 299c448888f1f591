import type { Role } from '../contract/session.ts'

export type Permission = 'answer' | 'oversee'

const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  frontline: ['answer'],
  department: ['answer'],
  editor: ['answer'],
  supervisor: ['answer', 'oversee'],
  administrator: ['answer', 'oversee'],
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission)
}
