import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { maskCpr } from '../../server/contract/mask-cpr.ts'
import { anonymise, findPersonalData, type PersonalDataFinding } from '../../server/contract/personal-data.ts'
import { otherNumbers, someMeeting, type OtherNumber } from './other-numbers.ts'
import { createSeededRandom, type SeededRandom } from './seeded-random.ts'
import { certainSpellings, inventCpr, likelySpellings } from './written-cpr.ts'

type Around = readonly [before: string, after: string]

const EACH = 400
const SENTENCES: readonly [Around, ...Around[]] = [
  ['', ''],
  ['Borgeren ringer om ', ', og vil vide, hvad hun skal gøre.'],
  ['', ' står der i brevet'],
  ['Notat: ', '.'],
  ['(', ')'],
  ['Vi har modtaget ', '\nog sender det videre i dag'],
]

const rates: string[] = []

afterAll(() => {
  console.log(['of each kind'.padEnd(38) + 'n  certain  likely  phone  e-mail  name', ...rates].join('\n'))
})

interface Rate {
  readonly certain: number
  readonly likely: number
}

/** Shares of the texts with such a finding; noted for the table. */
function rateOf(kind: string, written: readonly string[]): Rate {
  const findings = written.map((text) => findPersonalData(text))
  function share(is: (one: PersonalDataFinding) => boolean): number {
    return findings.filter((ones) => ones.some(is)).length / written.length
  }
  const certain = share((one) => one.kind === 'cpr' && one.certainty === 'certain')
  const likely = share((one) => one.kind === 'cpr' && one.certainty === 'likely')
  const others = (['phone', 'e-mail', 'name'] as const).map((other) => share((one) => one.kind === other))
  const shown = [certain, likely, ...others].map((one) => `${(100 * one).toFixed(2)} %`.padStart(9))
  rates.push(kind.padEnd(34) + String(written.length).padStart(5) + shown.join(''))
  return { certain, likely }
}

function texts(seed: number, write: (random: SeededRandom) => string, count = EACH): readonly string[] {
  const random = createSeededRandom(seed)
  return Array.from({ length: count }, () => {
    const [before, after] = random.oneOf(SENTENCES)
    return before + write(random) + after
  })
}

/** Kinds that are sometimes ten digits in a row: those are asked about when they pass the date rule. */
const MAY_BE_ASKED: ReadonlySet<string> = new Set<OtherNumber>([
  'case numbers',
  'account numbers',
  'phone numbers',
  'CVR, SE and P numbers',
  'invoice numbers',
  'FI and payment ids',
  'cadastral numbers',
])

/** Of all ten-digit numbers 36,525 in a million begin with a day of the century, and as many with a raised one. */
const BASE_RATE = 0.036525

describe('what is no CPR number', () => {
  test.each(Object.entries(otherNumbers))('is never taken for a certain one: %s', (kind, write) => {
    const { certain, likely } = rateOf(kind, texts(1, write))
    expect(certain).toBe(0)
    expect(likely).toBeLessThanOrEqual(MAY_BE_ASKED.has(kind) ? 1.5 * BASE_RATE : 0)
  })

  test('is asked about at the base rate when ten digits stand behind a word that names them', () => {
    const { certain, likely } = rateOf(
      'ten digits behind "konto"',
      texts(2, (random) => `konto ${random.digits(10)}`, 20_000),
    )
    expect(certain).toBe(0)
    expect(Math.abs(likely - BASE_RATE)).toBeLessThan(0.005)
  })

  test('is masked at the base rate, which nothing can lower, when ten digits stand alone', () => {
    const { certain, likely } = rateOf(
      'ten digits without context',
      texts(3, (random) => random.digits(10), 20_000),
    )
    expect(Math.abs(certain - 2 * BASE_RATE)).toBeLessThan(0.007)
    expect(likely).toBe(0)
  })

  test('is asked about, not masked, when a date and a time of day stand beside words that say when', () => {
    const { certain, likely } = rateOf('date and time, behind a word', texts(7, someMeeting, 200))
    expect(certain).toBe(0)
    expect(likely).toBe(1)
  })

  test('is in none of the development questions, and they hold next to nothing to warn of', () => {
    const questions = ['dev', 'outside'].flatMap((name) =>
      readFileSync(new URL(`../relevance/${name}.jsonl`, import.meta.url), 'utf8').split('\n'),
    )
    expect(questions.length).toBeGreaterThan(EACH)
    expect(rateOf('development questions', questions)).toEqual({ certain: 0, likely: 0 })
    expect(questions.filter((one) => findPersonalData(one).length > 0).length).toBeLessThanOrEqual(2)
  })
})

describe('a CPR number', () => {
  const ways = [
    ...Object.entries(certainSpellings).map(([way, write]) => ['certain', way, write] as const),
    ...Object.entries(likelySpellings).map(([way, write]) => ['likely', way, write] as const),
  ]

  test.each(ways)('is %s: %s', (certainty, way, write) => {
    const random = createSeededRandom(4)
    const written = Array.from({ length: EACH }, () => write(inventCpr(random), random))
    rateOf(
      `cpr ${way}`,
      written.map((parts) => parts.join('')),
    )
    for (const [before, number, after] of written) {
      expect(findPersonalData(before + number + after)).toContainEqual({
        kind: 'cpr',
        certainty,
        from: before.length,
        to: before.length + number.length,
        text: number,
      })
    }
  })

  test.each([
    ['1800s', 1858, 1899],
    ['1900s', 1900, 1999],
    ['2000s', 2000, 2057],
  ] as const)('of the %s is certain in every certain spelling', (_, first, last) => {
    const random = createSeededRandom(5)
    const writes = Object.values(certainSpellings)
    for (let round = 0; round < EACH; round += 1) {
      const [before, number, after] = random.oneOf(asMany(writes))(inventCpr(random, [first, last]), random)
      expect(maskCpr(before + number + after)).toBe(`${before}[cpr]${after}`)
    }
  })

  test('is never lost behind a word that says when, and is asked about only where it reads as a time of day', () => {
    const random = createSeededRandom(8)
    const written = Array.from(
      { length: 2_000 },
      () => `den ${certainSpellings['with a space'](inventCpr(random)).join('')}`,
    )
    const { certain, likely } = rateOf('cpr with a space, behind "den"', written)
    expect(certain + likely).toBe(1)
    expect(likely).toBeLessThan(0.1)
  })

  test('is certain with a space wherever no word says when, a time of day or not', () => {
    const random = createSeededRandom(9)
    const written = Array.from({ length: 200 }, () => someMeeting(random).replace(/^.*?(\d{6} \d{4}).*$/, '$1'))
    expect(rateOf('date and time, alone', written)).toEqual({ certain: 1, likely: 0 })
  })

  test('is found beside another one', () => {
    const random = createSeededRandom(6)
    for (let round = 0; round < EACH; round += 1) {
      const [one, other] = [inventCpr(random), inventCpr(random)].map((cpr) =>
        random
          .oneOf([
            certainSpellings['with a hyphen'],
            certainSpellings.together,
            certainSpellings['with dots in the date'],
          ])(cpr)
          .join(''),
      )
      const between = random.oneOf([' og ', ', ', '; ', '\n', ' / ', '/'])
      expect(anonymise(`${one}${between}${other}`)).toBe(`[cpr]${between}[cpr]`)
    }
  })
})

describe('findPersonalData and anonymise', () => {
  const pieces = fc.constantFrom(
    '010190',
    '1234',
    '0101901234',
    '0101201234',
    '20109012',
    '20 10 90 12',
    '01',
    '90',
    '2026',
    '1AB2',
    '２',
    '-',
    ' ',
    '.',
    ',',
    '/',
    ' - ',
    '–',
    '+',
    '+45 ',
    '0045',
    '(',
    ')',
    '\n',
    ': ',
    '@',
    '.dk',
    '[cpr]',
    'æ',
    'konto ',
    'den ',
    ' til ',
    '201126 1015',
    'cpr ',
    'sagsnr. ',
    'tlf ',
    ' kr.',
    'jeg hedder ',
    'Jens',
    'Fru ',
    ' og ',
  )
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  const many = { numRuns: 3_000, seed: 1 }

  test('gives offsets that point to what it says, sorted and not overlapping', () => {
    const holds = fc.property(anyText, (text) => {
      let end = 0
      for (const { from, to, text: said } of findPersonalData(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(text.slice(from, to)).toBe(said)
        end = to
      }
    })
    fc.assert(holds, many)
  })

  test('leave nothing to find, and change nothing the second time', () => {
    const holds = fc.property(anyText, (text) => {
      const once = anonymise(text)
      expect(findPersonalData(once)).toEqual([])
      expect(anonymise(once)).toBe(once)
    })
    fc.assert(holds, many)
  })

  test('mask the same as maskCpr where CPR is certain', () => {
    const holds = fc.property(anyText, (text) => {
      const certain = findPersonalData(text).filter((one) => one.kind === 'cpr' && one.certainty === 'certain')
      expect(maskCpr(text)).toBe(anonymise(text, certain))
      expect(maskCpr(maskCpr(text))).toBe(maskCpr(text))
    })
    fc.assert(holds, many)
  })

  test('find nothing without digits, an @ or the opening of a name', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcæøåABCÆØÅ .,-–/()[]:;+<\n'.split('')), maxLength: 200 })
    fc.assert(
      fc.property(plain, (text) => {
        expect(anonymise(text)).toBe(text)
      }),
      many,
    )
  })

  test('give way to a CPR number in an e-mail address', () => {
    expect(anonymise('0101901234@eksempel.dk')).toBe('[cpr]@eksempel.dk')
  })

  test('replace each kind by its name', () => {
    const text = 'Jeg hedder Jens Jensen, 010190-1234, konto 0101901234, tlf. 20 10 90 12, jens@eksempel.dk'
    expect(anonymise(text)).toBe('Jeg hedder [navn], [cpr], konto [cpr], tlf. [telefon], [e-mail]')
    expect(anonymise(text, [])).toBe(text)
    expect(anonymise(text, findPersonalData(text).slice(1, 2))).toBe(text.replace('010190-1234', '[cpr]'))
  })

  // Two hundred thousand letters take about 30 ms; something that grows with the square would take minutes.
  test.each([
    '1',
    '01 ',
    '20109012 ',
    '010190-1234-',
    '12 34 56 78 01 01 90 12 34 ',
    'a.a@b.',
    'jeg hedder Jens ',
    '+45 ',
    ' ',
    'konto nr. ',
  ])('are through long texts of %j in a moment', (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    const startedAt = performance.now()
    findPersonalData(text)
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })
})

function asMany<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  const [first, ...rest] = items
  if (first === undefined) throw new Error('nothing to choose from')
  return [first, ...rest]
}
