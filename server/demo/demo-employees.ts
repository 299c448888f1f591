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
  /** Where citizens meet them: at the counter, on the municipality's line, or in an office of the department. */
  readonly place: 'desk' | 'phone' | 'office'
  /** Contacts on an ordinary working day. */
  readonly contactsPerDay: number
}

const shown = { isShown: true } as const
const behind = { isShown: false, role: 'department' } as const
const front = { isShown: false, role: 'frontline' } as const
const borgerservice = { department: 'borgerservice', departmentName: 'Borgerservice' } as const
const byg = { department: 'miljoe-og-teknik', departmentName: 'Miljø og Teknik' } as const
const boern = { department: 'boern-og-unge', departmentName: 'Børn og Unge' } as const
const social = { department: 'social-og-sundhed', departmentName: 'Social og Sundhed' } as const
const job = { department: 'beskaeftigelse', departmentName: 'Beskæftigelse' } as const
const kultur = { department: 'kultur-og-fritid', departmentName: 'Kultur og Fritid' } as const
const skat = { department: 'skat-og-oekonomi', departmentName: 'Skat og Økonomi' } as const

export const demoEmployees: readonly DemoEmployee[] = [
  {
    user: 'frontline',
    name: 'Mette Holm',
    role: 'frontline',
    ...borgerservice,
    ...shown,
    place: 'desk',
    contactsPerDay: 11,
  },
  { user: 'department', name: 'Jonas Bak', role: 'department', ...byg, ...shown, place: 'office', contactsPerDay: 6 },
  { user: 'editor', name: 'Sara Lund', role: 'editor', ...boern, ...shown, place: 'office', contactsPerDay: 3 },
  {
    user: 'supervisor',
    name: 'Henrik Dam',
    role: 'supervisor',
    ...borgerservice,
    ...shown,
    place: 'phone',
    contactsPerDay: 1,
  },
  {
    user: 'administrator',
    name: 'Anne Krogh',
    role: 'administrator',
    ...borgerservice,
    ...shown,
    place: 'office',
    contactsPerDay: 0,
  },
  { user: 'anders', name: 'Anders Krag', ...borgerservice, ...front, place: 'phone', contactsPerDay: 13 },
  { user: 'ida', name: 'Ida Møller', ...borgerservice, ...front, place: 'phone', contactsPerDay: 10 },
  { user: 'sofie', name: 'Sofie Lind', ...borgerservice, ...front, place: 'desk', contactsPerDay: 8 },
  { user: 'birgit', name: 'Birgit Vang', ...byg, ...behind, place: 'phone', contactsPerDay: 4 },
  { user: 'louise', name: 'Louise Berg', ...boern, ...behind, place: 'phone', contactsPerDay: 3 },
  { user: 'social', name: 'Lis Nygaard', ...social, ...behind, place: 'phone', contactsPerDay: 5 },
  { user: 'tom', name: 'Tom Juhl', ...social, ...behind, place: 'office', contactsPerDay: 2 },
  { user: 'job', name: 'Omar Yilmaz', ...job, ...behind, place: 'phone', contactsPerDay: 4 },
  { user: 'kultur', name: 'Peter Friis', ...kultur, ...behind, place: 'office', contactsPerDay: 0.3 },
  { user: 'skat', name: 'Karen Toft', ...skat, ...behind, place: 'phone', contactsPerDay: 3 },
]
