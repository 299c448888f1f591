import { expect, test } from 'vitest'
import { readScreenPop } from '../../client/contact/screen-pop.ts'

const channels = [
  { code: 'phone', label: 'Telefon', key: 't' },
  { code: 'desk', label: 'Fremmøde', key: 'f' },
]

test('reads channel, case and question', () => {
  expect(readScreenPop('?channel=desk&ref=SAG-1&q=mit+pas', channels)).toEqual({
    channel: 'desk',
    unknownChannel: null,
    reference: 'SAG-1',
    query: 'mit pas',
  })
})

test('takes the first channel where none is given or it is not known', () => {
  expect(readScreenPop('?ref=SAG-1', channels)).toMatchObject({ channel: 'phone', unknownChannel: null, query: '' })
  expect(readScreenPop('?channel=fax', channels)).toMatchObject({ channel: 'phone', unknownChannel: 'fax' })
})

test('cuts a case at 60 characters, and masks a CPR number in it', () => {
  expect(readScreenPop(`?ref=${'x'.repeat(70)}`, channels)?.reference).toHaveLength(60)
  expect(readScreenPop('?ref=010190-1234', channels)?.reference).toBe('[cpr]')
  expect(readScreenPop('?ref=%20', channels)?.reference).toBeNull()
})

test.each(['', '?', '?andet=1'])('opens nothing for "%s"', (search) => {
  expect(readScreenPop(search, channels)).toBeNull()
})
