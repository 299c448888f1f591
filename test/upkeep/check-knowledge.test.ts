import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileKnowledge } from '../../server/articles/compile-knowledge.ts'
import { createFolderLibrary } from '../../server/library/create-folder-library.ts'
import { checkKnowledge } from '../../server/upkeep/check-knowledge.ts'
import { shippedKnowledge } from '../running-straks.ts'

const defaults = ['organisation', 'municipality', 'outcomes', 'synonyms', 'outside', 'kle', 'life-events'].map(
  (name) => ({
    path: `${name}.yaml`,
    text: readFileSync(join(shippedKnowledge, `${name}.yaml`), 'utf8'),
  }),
)

const front = ['title: Hvordan får jeg et kort?', 'department: borgerservice', 'reviewed: 2026-11-01']
const body = ['## Sig til borgeren', '', 'Du får kortet her.', '', '## Gør det nu', '', '1. Spørg.', '']
const end = ['## Skal videre', '', 'Ingen.', '', '## Kilder', '', '- Loven']

/** What is found in one article, or several, as `line level message`. */
function find(...texts: string[][]): string[] {
  const files = texts.map((lines, at) => ({ path: `common/borgerservice/a${at}.md`, text: lines.join('\n') }))
  return checkKnowledge(compileKnowledge(files, defaults), '2026-11-20').map(
    ({ file, line, level, message }) => `${file.at(-4)}:${line} ${level} ${message}`,
  )
}

const anArticle = (extra: string[] = [], sections: string[] = body): string[] => [
  '---',
  ...front,
  ...extra,
  '---',
  ...sections,
  ...end,
]

describe('the check', () => {
  test('finds nothing in an article as it should be', () => {
    expect(find(anArticle())).toEqual([])
  })

  test('has no error on the shipped knowledge', async () => {
    const knowledge = await createFolderLibrary(shippedKnowledge, shippedKnowledge).read()
    const errors = checkKnowledge(knowledge, '2026-11-20').filter((finding) => finding.level === 'error')
    expect(errors).toEqual([])
  })

  test('tells what cannot be served', () => {
    expect(find(['---', 'title: Kort', 'department: havnen', '---', ...body])).toEqual([
      '0:3 error ukendt afdeling "havnen"',
    ])
  })

  test('misses sections, and the way without a screen where there is a self-service', () => {
    const selfService = 'selfService: { name: Bestil, url: "https://www.borger.dk" }'
    expect(find(anArticle([selfService]))).toEqual(['0:2 error afsnittet "Uden digital løsning" mangler'])
    expect(find(['---', ...front, '---', ...body.slice(0, 3)])).toEqual([
      '0:2 error afsnittet "Gør det nu" mangler',
      '0:2 error afsnittet "Skal videre" mangler',
      '0:2 error afsnittet "Kilder" mangler',
    ])
  })

  test('counts the words of the spoken answer as they are said', () => {
    const said = (words: number): string[] => [
      '## Sig til borgeren',
      '',
      'Vi ses. '.repeat(words / 2),
      ...body.slice(3),
    ]
    expect(find(anArticle([], said(60)))).toEqual([])
    expect(find(anArticle([], said(62)))).toEqual(['0:8 error svaret er på 62 ord (højst 60)'])
  })

  test('finds an answer that is hard to follow', () => {
    const hard = 'Folkeregisterbopælsadressen kontrolleres undertiden ekstraordinært.'
    expect(find(anArticle([], ['## Sig til borgeren', '', hard, ...body.slice(3)]))).toEqual([
      expect.stringMatching(/^0:8 error svaret har lixtal \d+ \(højst 45\)$/),
    ])
  })

  test('finds a relation to an article that does not exist', () => {
    expect(find(anArticle(['related: [a0, findes-ikke]']))).toEqual([
      '0:5 error "findes-ikke" under related findes ikke',
    ])
    const apart = 'apart: [{ from: findes-ikke, ask: Barn eller voksen?, here: Barn, there: Voksen }]'
    expect(find(anArticle([apart]))).toEqual(['0:5 error "findes-ikke" under apart findes ikke'])
  })

  test('finds a number in prose, but not in steps, laws, addresses and facts', () => {
    const fine = '1. Ring 112 efter § 12, stk. 3, og se https://x.dk/2024. {{fact:pris}}.'
    const sections = [...body.slice(0, 6), fine, '2. Betal 250 kr.', '']
    const fact = ['facts:', '  - { id: pris, text: 5 kr., confirmed: true, source: "https://x.dk" }']
    expect(find(anArticle(fact, sections))).toEqual(['0:15 error "250" i "Gør det nu" er ikke et faktum'])
  })

  test('asks why a fact is not confirmed, and by what one is', () => {
    const facts = ['facts:', '  - { id: a, text: x }', '  - { id: b, text: x, confirmed: true }']
    expect(find(anArticle(facts))).toEqual([
      '0:6 error "a" er ikke bekræftet, og der står ikke hvorfor',
      '0:7 error "b" er bekræftet uden kilde',
    ])
  })

  test('warns of old facts and of reviews that have run out', () => {
    const old = ['facts:', '  - { id: a, text: x, year: 2023, confirmed: true, source: "https://x.dk" }']
    expect(find(anArticle(old))).toEqual(['0:6 warning "a" er fra 2023'])
    const expired = anArticle().map((line) => line.replace('2026-11-01', '2025-11-01'))
    expect(find(expired)).toEqual(['0:4 warning gennemgangen er udløbet'])
  })

  test('finds a phrasing under two articles, and twice under one, whatever its signs', () => {
    const also = ['also:', '  - Mit kort er væk!', '  - mit kort er vaek']
    expect(find(anArticle(also), anArticle(['also: ["Mit kort er væk"]']))).toEqual([
      '0:7 error "mit kort er vaek" står to gange',
      '1:5 error "Mit kort er væk" står også under "a0"',
    ])
  })

  test('finds a phrasing that outside.yaml has too', () => {
    expect(find(anArticle(['also: ["Hvornår går det næste tog til Odense?"]']))).toEqual([
      '0:5 error "Hvornår går det næste tog til Odense?" står også under "outside.yaml: Tog og bus"',
    ])
  })

  test('finds what tells two articles apart when it stands under both', () => {
    const apart = (from: string) => [`apart: [{ from: ${from}, ask: Hvilken?, here: Den, there: Den anden }]`]
    expect(find(anArticle(apart('a1')), anArticle(apart('a0')))).toEqual([
      '1:5 error det, der skiller artiklen fra "a0", står allerede under en af dem',
    ])
  })
})
