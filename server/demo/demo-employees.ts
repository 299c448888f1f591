import type { Role } from '../contract/session.ts'

export const demoPassword = 'demo'

/** An invented employee; the shown ones can be signed in as from the login page. */
export interface DemoEmployee {
  readonly user: string
  readonly name: string
  readonly role: Role
  readonly department: string
  readonly departmentName: string
  readonly isShown: boolean
  /** Contacts on an ordinary working day. */
  readonly contactsPerDay: number
}

const shown = { isShown: true } as const
const behind = { isShown: false, role: 'department' } as const
const borgerservice = { department: 'borgerservice', departmentName: 'Borgerservice' } as const
const byg = { department: 'miljoe-og-teknik', departmentName: 'Miljø og Teknik' } as const
const boern = { department: 'boern-og-unge', departmentName: 'Børn og Unge' } as const
const social = { department: 'social-og-sundhed', departmentName: 'Social og Sundhed' } as const
const job = { department: 'beskaeftigelse', departmentName: 'Beskæftigelse' } as const
const kultur = { department: 'kultur-og-fritid', departmentName: 'Kultur og Fritid' } as const
const skat = { department: 'skat-og-oekonomi', departmentName: 'Skat og Økonomi' } as const

export const demoEmployees: readonly DemoEmployee[] = [
  { user: 'frontline', name: 'Mette Holm', role: 'frontline', ...borgerservice, ...shown, contactsPerDay: 16 },
  { user: 'department', name: 'Jonas Bak', role: 'department', ...byg, ...shown, contactsPerDay: 6 },
  { user: 'editor', name: 'Sara Lund', role: 'editor', ...boern, ...shown, contactsPerDay: 3 },
  { user: 'supervisor', name: 'Henrik Dam', role: 'supervisor', ...borgerservice, ...shown, contactsPerDay: 1 },
  { user: 'administrator', name: 'Anne Krogh', role: 'administrator', ...borgerservice, ...shown, contactsPerDay: 0 },
  { user: 'social', name: 'Lis Nygaard', ...social, ...behind, contactsPerDay: 5 },
  { user: 'job', name: 'Omar Yilmaz', ...job, ...behind, contactsPerDay: 4 },
  { user: 'kultur', name: 'Peter Friis', ...kultur, ...behind, contactsPerDay: 0.3 },
  { user: 'skat', name: 'Karen Toft', ...skat, ...behind, contactsPerDay: 2 },
]
