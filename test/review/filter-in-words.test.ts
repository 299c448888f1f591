import { expect, test } from 'vitest'
import { filterInWords } from '../../client/review/filter-in-words.ts'
import type { Configuration } from '../../server/contract/configuration.ts'

const configuration: Configuration = {
  municipality: 'Prøve',
  contactPoint: { phone: null, phoneHours: null, website: null },
  departments: [],
  channels: [{ code: 'phone', label: 'Telefon', key: 't', isDigital: false }],
  outcomes: [
    {
      code: 'case',
      label: 'Sag',
      key: '5',
      countsAs: 'unresolved',
      needsReason: true,
      isNotEligibleWhenNotStraks: false,
      brings: null,
      needs: null,
    },
  ],
  reasons: [],
  goals: [],
  campaigns: [],
}
const days = { from: '2026-11-01', to: '2026-11-20' }

test('says on paper which period and filters a list is of, and nothing of what is not set', () => {
  expect(filterInWords({ ...days, criteria: {} }, configuration)).toBe('Fra 1. nov. 2026 til 20. nov. 2026.')
  const criteria = { channel: 'phone', outcome: 'case', words: 'høns', search: 'poor', repeat: '1' } as const
  expect(filterInWords({ ...days, criteria }, configuration)).toBe(
    'Fra 1. nov. 2026 til 20. nov. 2026. Kanal: Telefon. Udfald: Sag. Ord i spørgsmålet: høns. Søgning: Svagt svar. Har henvendt sig før.',
  )
})
