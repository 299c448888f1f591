import { expect, test } from 'vitest'
import { funnelNames, limitToName, withoutNumber } from '../../client/oversight/funnel-names.ts'
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
  const names = funnelNames([point('Pas', 20, 0.8), point('Flytning', 30, 0.81)], ground)
  expect(names.map(({ text }) => text)).toEqual(['Flytning'])
})

test('covers no point with a name: it stands on the other side, or nowhere', () => {
  const near = point('Vielse', 330, 0.8, 'within')
  expect(funnelNames([point('Pas', 300, 0.8), near], ground).map(({ side }) => side)).toEqual(['end'])
  const before = point('Navn', 270, 0.8, 'within')
  expect(funnelNames([point('Pas', 300, 0.8), near, before], ground)).toEqual([])
})

test('names the limits where they stand free of points', () => {
  const half: [number, number] = [0.4, 0.6]
  const whole: [number, number] = [0.3, 0.7]
  const limits = [100, 200, 300, 400].map((n) => ({ n, inner: half, outer: whole }))
  const on = (n: number) => point('Pas', n, 0.6, 'within')
  const names = funnelNames([point('Pas', 200, 0.6)], ground)
  expect(limitToName(limits, { points: [], names: [] }, ground)?.n).toBe(200)
  expect(limitToName(limits, { points: [on(200)], names: [] }, ground)?.n).toBe(300)
  expect(limitToName(limits, { points: [], names }, ground)?.n).toBe(300)
  expect(limitToName(limits, { points: [on(200), on(300)], names: [] }, ground)).toBeUndefined()
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
  const [short] = funnelNames([point('Optagelse i dagtilbud', 20, 0.9), point('Vielse', 160, 0.9, 'within')], ground)
  expect(short?.text).toBe('Optagelse i dag…')
})
