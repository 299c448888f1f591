import { describe, expect, test } from 'vitest'
import { contactChoices } from '../../server/contacts/outcomes.ts'

const phone = { code: 'phone', label: 'Telefon', key: 't' }
const desk = { code: 'desk', label: 'Fremmøde', key: 'f' }
const resolved = { code: 'resolved', label: 'Afklaret', key: '1', countsAs: 'resolved' }
const abandoned = { code: 'abandoned', label: 'Afbrudt', key: '2', countsAs: 'excluded' }
const complex = { code: 'complex', label: 'Kræver en sagsbehandler', key: 'k' }
const choices = { channels: [phone, desk], outcomes: [resolved, abandoned], reasons: [complex] }

/** Where each fault stands and what it says. */
function faultsOf(value: unknown): string[] {
  const read = contactChoices.safeParse(value)
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('contactChoices', () => {
  test('takes choices whose codes and keys differ and fills in what is not said', () => {
    const read = contactChoices.parse(choices)
    expect(read.channels).toEqual([phone, desk].map((one) => ({ ...one, isDigital: false })))
    expect(read.reasons).toEqual([{ ...complex, needs: null }])
    const unsaid = { needsReason: false, isNotEligibleWhenNotStraks: false, brings: null, needs: null }
    expect(read.outcomes[0]).toEqual({ ...resolved, ...unsaid })
  })

  test('refuses a channel with the code of imported self-service', () => {
    const own = { code: 'self-service', label: 'Selvbetjening', key: 's' }
    expect(faultsOf({ ...choices, channels: [phone, own] })).toEqual([
      'channels.1: koden "self-service" er optaget: den bruges til indlæste tal fra selvbetjeningsløsninger',
    ])
  })

  test('lets one key stand for a channel, an outcome and a reason', () => {
    const again = { ...choices, reasons: [{ ...complex, key: 't' }], outcomes: [{ ...resolved, key: 't' }] }
    expect(faultsOf(again)).toEqual([])
  })

  test.each([
    ['channels', 'Telefon', { channels: [phone, desk, { ...desk, code: 'video', key: 't' }] }, 2],
    ['channels', 'Telefon', { channels: [phone, { ...desk, code: 'phone' }] }, 1],
    ['outcomes', 'Afklaret', { outcomes: [resolved, { ...abandoned, key: '1' }] }, 1],
    ['outcomes', 'Afklaret', { outcomes: [resolved, { ...abandoned, code: 'resolved' }] }, 1],
    ['reasons', 'Kræver en sagsbehandler', { reasons: [complex, { ...complex, code: 'other' }] }, 1],
    ['reasons', 'Kræver en sagsbehandler', { reasons: [complex, { ...complex, key: 'x' }] }, 1],
  ])('refuses a code or key that stands twice in %s, and names %s', (list, label, change, at) => {
    expect(faultsOf({ ...choices, ...change })).toEqual([`${list}.${at}: samme kode eller tast som "${label}"`])
  })

  test('names all that stand twice at once', () => {
    const twice = { channels: [phone, phone], outcomes: [resolved, resolved], reasons: [complex, complex, complex] }
    expect(faultsOf(twice).map((fault) => fault.split(':')[0])).toEqual([
      'channels.1',
      'outcomes.1',
      'reasons.1',
      'reasons.2',
    ])
  })

  test.each([
    ['no channel', { channels: [] }],
    ['no outcome', { outcomes: [] }],
    ['reasons left out', { reasons: undefined }],
    ['a key of two letters', { channels: [{ ...phone, key: 'tt' }] }],
    ['an empty key', { channels: [{ ...phone, key: '' }] }],
    ['an unknown way to count', { outcomes: [{ ...resolved, countsAs: 'solved' }] }],
    ['an unlabelled outcome', { outcomes: [{ ...resolved, label: '' }] }],
    ['an unknown field of an outcome', { outcomes: [{ ...resolved, colour: 'red' }] }],
    ['an unknown list', { statuses: [] }],
  ])('refuses %s', (_, change) => {
    expect(faultsOf({ ...choices, ...change })).toHaveLength(1)
  })
})
