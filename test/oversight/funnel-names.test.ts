import { expect, test } from 'vitest'
import { funnelNames, withoutNumber } from '../../client/oversight/funnel-names.ts'
import type { FunnelPoint } from '../../server/contract/funnel.ts'

const ground = { x: (n: number): number => n, y: (share: number): number => 300 * (1 - share), width: 600 }

function point(label: string, n: number, value: number, place: FunnelPoint['place'] = 'far-above'): FunnelPoint {
  const rate = { n, resolved: null, value, interval: null, isUncertain: false, isHidden: false }
  return { key: label, label, rate, place, inner: [0.4, 0.6], outer: [0.3, 0.7] }
}

test('names what lies outside, and nothing that lies within', () => {
  const names = funnelNames([point('Pas', 50, 0.9), point('Flytning', 50, 0.5, 'within')], ground)
  expect(names.map(({ text }) => text)).toEqual(['Pas'])
})

test('names the farthest where two names would cover each other', () => {
  const names = funnelNames([point('Pas', 100, 0.8), point('Flytning', 110, 0.81)], ground)
  expect(names.map(({ text }) => text)).toEqual(['Flytning'])
})

test('writes a name on the side where there is room', () => {
  const names = funnelNames([point('Byggetilladelse', 40, 0.9), point('Sommerhuse', 590, 0.8)], ground)
  expect(names.map(({ side }) => side)).toEqual(['start', 'end'])
})

test('leaves out the number of a topic and shortens what is too long', () => {
  expect(withoutNumber('01.05.08 Lokalplaner')).toBe('Lokalplaner')
  expect(withoutNumber('23.05.06')).toBe('23.05.06')
  const [name] = funnelNames([point('Optagelse i dagtilbud eller plads i en anden kommune', 20, 0.9)], ground)
  expect(name?.text).toBe('Optagelse i dagtilbud eller p…')
})
