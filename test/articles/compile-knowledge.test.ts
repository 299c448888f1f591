import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileKnowledge, type Knowledge } from '../../server/articles/compile-knowledge.ts'
import type { SourceFile } from '../../server/articles/source-file.ts'
import { dueAt } from '../../server/contacts/working-time.ts'
import { articleId } from '../../server/contract/article.ts'

const filesOf = (texts: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }))

const defaults = filesOf({
  'municipality.yaml': 'name: Eksempel\nphone: 99 00 00 00\n',
  'organisation.yaml':
    'departments: { borgerservice: { name: Borgerservice } }\nauthorities: { kommunen: { name: kommunen } }\n' +
    'lifeEvents: { flytning: Flytning }\n',
  'outcomes.yaml':
    'channels: [{ code: phone, label: Telefon, key: t }]\n' +
    'outcomes: [{ code: resolved, label: Afklaret, key: "1", countsAs: resolved }]\nreasons: []\n',
  'synonyms.yaml': 'groups: [{ words: [MitID, NemID], source: x }]\n',
  'outside.yaml': 'groups: []\n',
  'kle.yaml': '"23.09.02": Pas\n',
  'life-events.yaml': '{}\n',
})

const compile = (texts: Readonly<Record<string, string>>): Knowledge => compileKnowledge(filesOf(texts), defaults)
const faultsOf = (texts: Readonly<Record<string, string>>): string[] =>
  compile(texts).faults.map(({ file, line, message }) => `${file}:${line} ${message}`)
const idsOf = (texts: Readonly<Record<string, string>>): string[] => compile(texts).articles.map(({ id }) => id)

const pas = '---\ntitle: Pas\ndepartment: borgerservice\n---\n## Sig til borgeren\nDu bestiller tid.\n'

describe('goals.yaml', () => {
  const goal = (percent: number): string =>
    `goals: [{ measure: strict, percent: ${percent}, from: 2026-01-01, to: 2026-12-31 }]`

  test('gives the goals and campaigns, and without it there are none', () => {
    const { goals } = compile({
      'goals.yaml': `${goal(70)}\ncampaigns: [{ name: Pas, from: 2026-09-28, to: 2026-10-11 }]`,
    })
    expect(goals.goals).toEqual([{ measure: 'strict', share: 0.7, from: '2026-01-01', to: '2026-12-31' }])
    expect(goals.campaigns).toEqual([{ name: 'Pas', from: '2026-09-28', to: '2026-10-11' }])
    expect(compile({}).goals).toEqual({ goals: [], campaigns: [] })
  })

  test('with a fault is left out, and the fault is told with file and line', () => {
    const files = { 'goals.yaml': `campaigns: []\n${goal(170)}` }
    expect(faultsOf(files)).toEqual([expect.stringMatching(/^goals\.yaml:2 /)])
    expect(compile(files).goals).toEqual({ goals: [], campaigns: [] })
  })
})

describe('the files of a knowledge folder', () => {
  test('become articles by the name of the file', () => {
    const files = { 'common/borgerservice/nyt-pas.md': pas, 'local/x/y/koerekort.md': pas, 'common/mitid.md': pas }
    expect(idsOf(files)).toEqual(['nyt-pas', 'koerekort', 'mitid'])
    expect(faultsOf(files)).toEqual([])
  })

  test('become articles by the whole path outside common and local', () => {
    expect(idsOf({ 'noter/Æbler og Pærer.md': '# Æbler', 'om.md': 'x', 'commonly/a.md': 'x' })).toEqual([
      'noter-aebler-og-paerer',
      'om',
      'commonly-a',
    ])
  })

  test('are passed over when they are a README or no Markdown', () => {
    const files = { 'README.md': '# A', 'common/b/readme.md': pas, 'common/b/pas.txt': pas, 'notes.yaml': 'a: [' }
    expect(compile(files)).toMatchObject({ articles: [], faults: [] })
  })

  test('keep an article whose name only ends like a README', () => {
    expect(idsOf({ 'common/b/om-readme.md': pas })).toEqual(['om-readme'])
  })

  test('go together when one is shared and one is local, whatever their department folders', () => {
    const { articles, faults } = compile({
      'common/borgerservice/pas.md': pas,
      'local/skat/pas.md': '---\ntitle: Pas hos os\n---\n## Husk\nFoto.\n',
    })
    expect(faults).toEqual([])
    expect(articles).toHaveLength(1)
    expect(articles[0]?.front.title).toBe('Pas hos os')
    expect(articles[0]?.sections.map((section) => section.code)).toEqual(['spoken', 'bring'])
  })

  test('have it told when two have one name, and the first stands', () => {
    const files = {
      'common/borgerservice/pas.md': pas,
      'common/skat/pas.md': pas.replace('Pas', 'Et andet pas'),
      'local/a/pas.md': '## Husk\nFoto.\n',
      'local/b/pas.md': '## Husk\nGebyr.\n',
    }
    expect(faultsOf(files)).toEqual([
      'common/skat/pas.md:1 samme kode som common/borgerservice/pas.md: "pas"',
      'local/b/pas.md:1 samme kode som local/a/pas.md: "pas"',
    ])
    expect(compile(files).articles.map((article) => article.front.title)).toEqual(['Pas'])
  })

  test('have it told when two names fold to one', () => {
    expect(faultsOf({ 'common/a/kørekort.md': pas, 'common/b/koerekort.md': pas })).toEqual([
      'common/b/koerekort.md:1 samme kode som common/a/kørekort.md: "koerekort"',
    ])
  })

  // Seen: a name without a letter of ours gave the article the id "", and one with ß an id that the contract refuses.
  test.each(['😀.md', 'Привет.md', '!!!.md', '日本.md', '-.md', 'common/b/😀.md', 'local/!!!.md'])(
    'have it told when no code can be made of %s',
    (path) => {
      expect(faultsOf({ [path]: '# Titel\n\nHej', 'god.md': '# God' })).toEqual([
        `${path}:1 filens navn kan ikke bruges som kode`,
      ])
      expect(idsOf({ [path]: '# Titel\n\nHej', 'god.md': '# God' })).toEqual(['god'])
    },
  )

  test.each([
    ['Straße.md', 'strasse'],
    ['noter/a😀b.md', 'noter-a-b'],
    ['local/Привет/pas.md', 'pas'],
    ['CAFÉ (2).md', 'cafe-2'],
    ['common/constructor.md', 'constructor'],
    ['common/__proto__.md', 'proto'],
    [`${'a'.repeat(100)}.md`, 'a'.repeat(80)],
    [`${'a'.repeat(79)}-b.md`, 'a'.repeat(79)],
  ])('become articles with a code for an id, from %s too', (path, id) => {
    const { articles, faults } = compile({ [path]: '# \n\nHej' })
    expect(faults).toEqual([])
    expect(articles.map((article) => article.id)).toEqual([id])
    expect(articleId.safeParse(id).success).toBe(true)
    expect(articles[0]?.front.title).not.toBe('')
  })

  test('become an article with a code for an id or a fault, whatever they are called and hold', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'æ', 'ß', '😀', 'Я', '/', '-', '_', '.', ' ', '1') }),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('#', ' ', '\n', '-', 'a', '`', ':') }),
    )
    fc.assert(
      fc.property(name, text, (path, markdown) => {
        fc.pre(!/(?:^|\/)readme$/i.test(path))
        const { articles, faults } = compile({ [`${path}.md`]: markdown })
        expect(articles.length > 0 || faults.length > 0).toBe(true)
        expect(articles.filter(({ id }) => !articleId.safeParse(id).success)).toEqual([])
      }),
    )
  })

  test('have all their faults told at once, and only the faulty are left out', () => {
    const files = {
      'common/b/god.md': pas,
      'common/b/yaml.md': pas.replace('title: Pas', 'title: Pas\ntitle: Pas'),
      'common/b/kode.md': pas.replace('department: borgerservice', 'department: nej\nlifeEvents: [orlov]'),
      'common/b/vaerdi.md': `${pas}{{municipality.fax}}\n{{fact:gebyr}}\n`,
      'common/b/afsnit.md': `${pas}## Priser\nx\n`,
      'common/b/alias.md': pas.replace('title: Pas', 'title: &t Pas\nalso: [*t]'),
      'kle.yaml': 'a: 1\nb: [x]\n',
    }
    expect(faultsOf(files).toSorted()).toEqual([
      'common/b/afsnit.md:7 ukendt afsnit "Priser"',
      'common/b/alias.md:2 YAML må ikke bruge henvisninger (& og *)',
      'common/b/kode.md:3 ukendt afdeling "nej"',
      'common/b/kode.md:4 ukendt livssituation "orlov"',
      'common/b/vaerdi.md:7 værdien {{municipality.fax}} mangler',
      'common/b/vaerdi.md:8 værdien {{fact:gebyr}} mangler',
      expect.stringMatching(/^common\/b\/yaml\.md:3 YAML kan ikke læses: /),
      expect.stringMatching(/^kle\.yaml:1 a: /),
      expect.stringMatching(/^kle\.yaml:2 b: /),
    ])
    expect(idsOf(files)).toEqual(['god'])
  })
})

describe('the YAML files of a knowledge folder', () => {
  test('come from what is shipped when the folder has none', () => {
    const knowledge = compile({})
    expect([...knowledge.municipality]).toEqual([
      ['name', 'Eksempel'],
      ['phone', '99 00 00 00'],
    ])
    expect(knowledge.organisation.departments).toEqual({ borgerservice: { name: 'Borgerservice' } })
    expect(knowledge.choices.channels.map((channel) => channel.code)).toEqual(['phone'])
    expect(knowledge.synonyms).toEqual([['MitID', 'NemID']])
    expect(knowledge.kle).toEqual({ '23.09.02': 'Pas' })
    expect(knowledge.faults).toEqual([])
  })

  test('take the place of what is shipped', () => {
    const knowledge = compile({
      'municipality.yaml': 'phone: 11 11 11 11\n',
      'organisation.yaml': 'departments: { skat: { name: Skat } }\nauthorities: {}\nlifeEvents: {}\n',
      'synonyms.yaml': 'groups: []\n',
      'kle.yaml': '"01": Et\n',
    })
    expect([...knowledge.municipality]).toEqual([['phone', '11 11 11 11']])
    expect(Object.keys(knowledge.organisation.departments)).toEqual(['skat'])
    expect(knowledge.synonyms).toEqual([])
    expect(knowledge.kle).toEqual({ '01': 'Et' })
    expect(knowledge.faults).toEqual([])
  })

  test('count at the top of the folder only', () => {
    const knowledge = compile({ 'local/municipality.yaml': 'phone: 1', 'common/kle.yaml': 'a: [' })
    expect(knowledge.municipality.get('phone')).toBe('99 00 00 00')
    expect(knowledge.faults).toEqual([])
  })

  test.each([
    ['municipality.yaml', '- Eksempel\n', 1],
    ['organisation.yaml', 'departments:\n  skat: { navn: Skat }\nauthorities: {}\nlifeEvents: {}\n', 2],
    ['outcomes.yaml', 'channels: [{ code: a, label: A, key: a }]\noutcomes: []\nreasons: []\n', 2],
    ['synonyms.yaml', 'groups:\n  - words: [a, b]\n  - words: [alene]\n', 3],
    ['kle.yaml', '"01": Et\n"01": To\n', 2],
    ['kle.yaml', '', 1],
    ['municipality.yaml', 'a: &x 1\nb: *x\n', 1],
  ])('give way to the shipped %s when they are faulty', (name, text, line) => {
    const knowledge = compile({ [name]: text })
    expect(knowledge.faults.map((fault) => [fault.file, fault.line])).toContainEqual([name, line])
    expect({ ...knowledge, faults: [] }).toEqual({ ...compile({}), lifeEventLine: expect.any(Function) })
  })

  test('have a key that stands for two outcomes told with its line', () => {
    const outcomes =
      'channels: [{ code: a, label: A, key: a }]\noutcomes:\n' +
      '  - { code: b, label: B, key: b, countsAs: resolved }\n  - { code: c, label: C, key: b, countsAs: referred }\n' +
      'reasons: []\n'
    expect(faultsOf({ 'outcomes.yaml': outcomes })).toEqual([
      'outcomes.yaml:4 outcomes.1: samme kode eller tast som "B"',
    ])
  })

  test('decide what an article may name and what it is filled with', () => {
    const files = {
      'municipality.yaml': 'fax: 12\n',
      'organisation.yaml':
        'departments: { skat: { name: Skat } }\nauthorities: { kommunen: { name: k } }\nlifeEvents: {}\n',
      'common/b/pas.md': pas,
      'common/b/skat.md': `${pas.replace('borgerservice', 'skat')}Fax {{municipality.fax}}.`,
    }
    expect(faultsOf(files)).toEqual(['common/b/pas.md:3 ukendt afdeling "borgerservice"'])
    expect(compile(files).articles[0]?.sections[0]?.markdown).toBe('Du bestiller tid.\nFax 12.')
  })

  test.each(['missing', 'faulty'])('cannot be done without when the shipped one is %s', (how) => {
    const broken =
      how === 'missing' ? defaults.slice(1) : [{ path: 'municipality.yaml', text: 'a: [' }, ...defaults.slice(1)]
    expect(() => compileKnowledge([], broken)).toThrow('municipality.yaml of the shipped knowledge cannot be read')
  })
})

describe('the shipped knowledge', () => {
  const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const knowledge = compileKnowledge(files, files)

  test('has no fault, and every article an id of its own', () => {
    expect(knowledge.faults).toEqual([])
    expect(knowledge.articles.length).toBeGreaterThan(50)
    expect(new Set(knowledge.articles.map(({ id }) => id)).size).toBe(knowledge.articles.length)
    expect(knowledge.articles.filter(({ id }) => !articleId.safeParse(id).success)).toEqual([])
  })

  test('leaves no placeholder in what is shown', () => {
    const shown = knowledge.articles.flatMap(({ id, sections }) => sections.map(({ markdown }) => ({ id, markdown })))
    expect(shown.filter(({ markdown }) => markdown.includes('{{'))).toEqual([])
  })
})

describe('working time', () => {
  // A Monday morning; a callback promised then is due a working day later.
  const monday = new Date('2026-11-16T09:00:00.000Z')
  const due = (texts: Readonly<Record<string, string>>): string =>
    dueAt(monday, 24, compile(texts).workingTime).toISOString()

  test('is Monday to Friday unless the municipality says otherwise', () => {
    expect(due({})).toBe('2026-11-17T09:00:00.000Z')
  })

  test('is the municipality’s own, and none of the values that articles may ask for', () => {
    const own = { 'municipality.yaml': 'name: X\nworkingTime:\n  monday: 9-15\n  thursday: 10-17\n' }
    expect(due(own)).toBe('2026-11-19T09:00:00.000Z')
    expect([...compile(own).municipality]).toEqual([['name', 'X']])
  })

  test.each([
    ['  monday: fra ni\n', 'municipality.yaml:3 workingTime.monday: "fra ni" er ikke en åbningstid som "9-15"'],
    ['  mandag: 9-15\n', 'municipality.yaml:3 workingTime'],
    ['  closedDays: [2026-12-24]\n', 'municipality.yaml:3 workingTime: mindst én ugedag'],
  ])('that says %j is a fault with its line', (lines, fault) => {
    const faults = faultsOf({ 'municipality.yaml': `name: X\nworkingTime:\n${lines}` })
    expect(faults[0]?.slice(0, fault.length)).toBe(fault)
  })
})
