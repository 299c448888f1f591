import { expect, test } from 'vitest'
import { momentInWords } from '../../client/shell/format.ts'

test('a moment of another year says its year: a log goes back for years', () => {
  const year = new Date().getFullYear()
  expect(momentInWords(`${year}-06-20T10:55:00.000Z`)).toBe('20. jun. kl. 12.55')
  expect(momentInWords(`${year - 1}-11-20T11:55:00.000Z`)).toBe(`20. nov. ${year - 1} kl. 12.55`)
})
