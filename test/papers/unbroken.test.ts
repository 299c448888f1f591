import { expect, test } from 'vitest'
import { unbroken } from '../../client/papers/unbroken.ts'

/** With what keeps two words together written as `_`, and what keeps a dash to its numbers as `+`. */
function shown(text: string): string {
  return unbroken(text).replaceAll('\u00a0', '_').replaceAll('\u2060', '+')
}

test('keeps numbers to what they count, and changes nothing else', () => {
  const said = 'I 1. halvår 2026 er graden 50 procent (usikkerhed 49–51 procent, n = 8.006 og 12).'
  expect(shown(said)).toBe('I 1._halvår 2026 er graden 50_procent (usikkerhed 49+–+51_procent, n_=_8.006 og 12).')
  expect(unbroken('Ingen – i 13 uger – af 3 afdelinger.')).toBe('Ingen – i 13 uger – af 3 afdelinger.')
})
