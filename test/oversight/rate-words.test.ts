import { expect, test } from 'vitest'
import { withoutName } from '../../client/oversight/rate-words.ts'
import { definitions } from '../../server/contract/da.ts'

test('a definition under its own name does not say the name again', () => {
  expect(withoutName(definitions.repeats)).toBe('Henvendelser mærket »har henvendt sig før« ÷ alle henvendelser.')
  expect(withoutName(definitions.strict)).toMatch(/^Afklarede ÷ .*[.] Henvist til anden myndighed .*[.]$/)
  expect(withoutName(definitions.contacts)).toBe(definitions.contacts)
})
