import type { Configuration, ContactPoint } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'

/** Who answers, and where a citizen reaches them. */
export interface Municipality extends ContactPoint {
  readonly name: string
}

export function municipalityOf({ municipality, contactPoint }: Configuration): Municipality {
  return { name: municipality, ...contactPoint }
}

/** The line under a text that a citizen is given. */
export function contactLine({ name, phone, phoneHours, website }: Municipality): string {
  const call = phone === null ? [] : [da.citizen.contactPhone(phone) + (phoneHours === null ? '' : ` (${phoneHours})`)]
  return [name, ...call, ...(website === null ? [] : [website])].join(', ')
}
