import { expect, test } from 'vitest'
import { addressOf, selectionOf, viewOf, type View } from '../../client/oversight/view.ts'

const whole: View = {
  from: '2026-10-01',
  to: '2026-12-31',
  channel: 'phone',
  department: 'borgerservice',
  topic: '23.05.06',
  article: 'pas',
  lifeEvent: 'flytning',
  measure: 'ofEligible',
  of: 'contacts',
  by: 'hour',
}

const read = (address: string): View => viewOf(Object.fromEntries(new URLSearchParams(address)))

test('a view comes back from its address as it was', () => {
  expect(read(addressOf(whole))).toEqual(whole)
  const plain = { ...whole, channel: '', topic: '', measure: 'strict', of: 'questions', by: 'channel' } as const
  expect(read(addressOf(plain))).toEqual(plain)
  expect(addressOf({ ...plain, department: '', article: '', lifeEvent: '' })).toBe('from=2026-10-01&to=2026-12-31')
})

test('what makes no sense in an address is left aside', () => {
  expect(read('from=i+går&to=2026-12-31&measure=tempo&of=employees&by=employee')).toMatchObject({
    to: '2026-12-31',
    measure: 'strict',
    of: 'questions',
    by: 'channel',
  })
  expect(read('from=i+går').from).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('the selection is what the API takes and nothing of how it is shown', () => {
  expect(selectionOf(whole)).toBe(
    'from=2026-10-01&to=2026-12-31&channel=phone&department=borgerservice&topic=23.05.06&article=pas&lifeEvent=flytning',
  )
})
