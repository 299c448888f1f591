import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deniedWords } from '../../server/danish/denied.ts'
import { wordsOf } from '../../server/danish/words.ts'

function denied(q: string): string {
  const isDenied = deniedWords(q)
  return wordsOf(q)
    .filter((_, at) => isDenied[at])
    .join(' ')
}

describe('deniedWords', () => {
  test.each([
    ['det er ikke udgifterne, det er lønnen', 'udgifterne'],
    ['en attest, ikke den fra kirken, men den om straf', 'den fra kirken'],
    ['Det er almennyttigt og ikke en privat udlejer', 'en privat udlejer'],
    ['jeg vil ikke skifte læge, jeg vil være fri for en fast', 'skifte læge'],
    ['Vi skal ikke giftes, men vi vil gerne registreres', 'giftes'],
    ['seniorpension kan det ikke være, hvad så', 'seniorpension'],
    ['altså det er jo ikke passet – det er kørekortet', 'passet'],
    ['it is not a passport, it is the driving licence', 'a passport'],
  ])('finds what is set aside in %j', (q, words) => {
    expect(denied(q)).toBe(words)
  })

  test.each([
    ['jeg kan ikke betale huslejen, hvad gør jeg'],
    ['mit kørekort er ikke kommet, hvor bliver det af'],
    ['ikke råd til tandlægen'],
    ['jeg vil ikke betale regningen, den er forkert'],
    ['hvorfor virker det ikke'],
    ['hvad koster et pas'],
    [''],
  ])('takes nothing away in %j', (q) => {
    expect(denied(q)).toBe('')
  })

  test('says something of each word', () => {
    const pieces = fc.constantFrom('ikke', 'det', 'er', 'pas', ',', ' ', ' men ', '.', 'vil', 'jeg', '–', 'o̸', 'ﬁ', '½')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const q = parts.join('')
        return deniedWords(q).length === wordsOf(q).length
      }),
      { numRuns: 2000 },
    )
  })
})
