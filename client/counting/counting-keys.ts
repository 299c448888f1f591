import type { Choice } from '../../server/contract/configuration.ts'
import type { CountType } from '../../server/contract/counting.ts'
import { da } from '../shell/da.ts'
import { assignKeys } from './assign-keys.ts'

export const countTypes = ['transaction', 'general', 'case', 'misdirected'] as const satisfies CountType[]

/** Which letter chooses what; channels have the municipality's own, and the others keep away from those. */
export interface CountingKeys {
  readonly types: Readonly<Record<CountType, string | null>>
  readonly yes: string | null
  readonly no: string | null
}

export function countingKeys(channels: readonly Choice[]): CountingKeys {
  const { types, yes, no } = da.counting
  const taken = channels.map(({ key }) => key)
  const [isSettled = null, isNotSettled = null, ...letters] = assignKeys(
    [yes, no, ...countTypes.map((type) => types[type])],
    taken,
  )
  const [transaction = null, general = null, ofCase = null, misdirected = null] = letters
  return { types: { transaction, general, case: ofCase, misdirected }, yes: isSettled, no: isNotSettled }
}
