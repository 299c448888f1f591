import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../server/danish/fold.ts'

describe('fold', () => {
  test.each([
    ['Ældrecheck', 'aeldrecheck'],
    ['ØRE', 'oere'],
    ['Årsopgørelse', 'aarsopgoerelse'],
    ['Ångström', 'aangstroem'],
    ['Ä', 'ae'],
    ['Øæåøæå', 'oeaeaaoeaeaa'],
  ])('writes the Danish letters of %s as two', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test.each([
    ['café', 'cafe'],
    ['Müller', 'muller'],
    ['ÉN', 'en'],
    ['garçon', 'garcon'],
  ])('drops the accents of %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('lets composed and decomposed letters meet', () => {
    const composed = 'Åben café på øen'
    expect(composed.normalize('NFD')).not.toBe(composed)
    expect(fold(composed.normalize('NFD'))).toBe(fold(composed))
    expect(fold('\u212B')).toBe('aa')
  })

  test('lets the typed-out spelling meet the Danish one', () => {
    expect(fold('boernetilskud paa aeldrecheck')).toBe(fold('børnetilskud på ældrecheck'))
  })

  test('takes full-width letters and ligatures for plain ones', () => {
    expect(fold('Ｐａｓ')).toBe('pas')
    expect(fold('ﬁrma')).toBe('firma')
  })

  test('leaves everything but letters as it is', () => {
    expect(fold('23.09.02 – "pas" (2 stk.)\n')).toBe('23.09.02 – "pas" (2 stk.)\n')
    expect(fold('')).toBe('')
  })

  test('changes nothing the second time', () => {
    const danish = fc.string({
      unit: fc.constantFrom('a', 'E', 'Æ', 'Ø', 'Å', 'æ', 'ø', 'å', 'é', 'Ö', 'ä', ' ', '1', '-'),
    })
    fc.assert(fc.property(danish, (text) => fold(fold(text)) === fold(text)))
  })
})
