import { describe, expect, test } from 'vitest'
import { compileArticle, type SourceArticle } from '../../server/articles/compile-article.ts'
import { organisation } from '../../server/articles/organisation.ts'
import type { KnowledgeFault } from '../../server/contract/article.ts'

const surroundings = {
  organisation: organisation.parse({
    departments: { borgerservice: { name: 'Borgerservice' }, skat: { name: 'Skat' } },
    authorities: { kommunen: { name: 'kommunen' }, politiet: { name: 'Politiet' } },
    lifeEvents: { flytning: 'Flytning', rejse: 'Rejse' },
  }),
  municipality: new Map([['phone', '99 00 00 00']]),
}

const compile = (shared?: string, local?: string): SourceArticle | KnowledgeFault[] =>
  compileArticle(
    'nyt-pas',
    {
      shared: shared === undefined ? undefined : { path: 'common/b/nyt-pas.md', text: shared },
      local: local === undefined ? undefined : { path: 'local/b/nyt-pas.md', text: local },
    },
    surroundings,
  )

function articleOf(shared?: string, local?: string): SourceArticle {
  const compiled = compile(shared, local)
  if (Array.isArray(compiled)) throw new Error(`unexpected faults: ${JSON.stringify(compiled)}`)
  return compiled
}

/** Each fault as `file:line message`, the shared file called S and the local one L. */
function faultsOf(shared?: string, local?: string): string[] {
  const compiled = compile(shared, local)
  const faults = Array.isArray(compiled) ? compiled : []
  return faults.map(({ file, line, message }) => `${file.startsWith('local') ? 'L' : 'S'}:${line} ${message}`)
}

const front = 'title: Pas\ndepartment: borgerservice\n'
const spoken = '## Sig til borgeren\nDu bestiller tid.\n'
const whole = `---\n${front}---\n${spoken}`

describe('compileArticle', () => {
  test('makes an article of one file, with defaults for what is not said', () => {
    expect(compile(whole)).toEqual({
      id: 'nyt-pas',
      front: {
        title: 'Pas',
        also: [],
        department: 'borgerservice',
        authority: 'kommunen',
        lifeEvents: [],
        straks: true,
        status: 'published',
        reviewEveryMonths: 6,
        facts: [],
        related: [],
        keywords: [],
      },
      sections: [
        { code: 'spoken', heading: 'Sig til borgeren', markdown: 'Du bestiller tid.', line: 5, isInternal: false },
      ],
      text: whole,
    })
  })

  test('takes a local file alone for a whole article', () => {
    expect(articleOf(undefined, whole).front.title).toBe('Pas')
  })

  test('lays the sections in the order of a card', () => {
    const { sections } = articleOf(`---\n${front}---\n## Kilder\nk\n## Internt\ni\n## Husk\nh\n${spoken}`)
    expect(sections.map((section) => section.code)).toEqual(['spoken', 'bring', 'internal', 'sources'])
  })

  test('fills in facts and the values of the municipality', () => {
    const facts = 'facts:\n  - { id: frist, text: 4 uger, confirmed: true }\n'
    const { sections } = articleOf(
      `---\n${front}${facts}---\n## Sig til borgeren\n{{fact:frist}}. Ring {{municipality.phone}}.`,
    )
    expect(sections[0]?.markdown).toBe('4 uger. Ring 99 00 00 00.')
  })

  test('is nothing without files', () => {
    expect(compile()).toEqual([])
  })
})

describe('a local file over a shared one', () => {
  const shared = `---\n${front}keywords: [pas]\n---\n${spoken}## Husk\nFoto.\n## Internt\nFælles.\n`

  test('changes the sections it has and leaves the others', () => {
    const { sections } = articleOf(shared, '---\n---\n## Husk\nFoto og gebyr.\n')
    expect(sections.map(({ code, markdown, line }) => [code, markdown, line])).toEqual([
      ['spoken', 'Du bestiller tid.', 6],
      ['bring', 'Foto og gebyr.', 3],
      ['internal', 'Fælles.', 10],
    ])
  })

  test('adds a section', () => {
    const { sections } = articleOf(shared, '---\n---\n## Gør det nu\nRing.\n')
    expect(sections.map((section) => section.code)).toEqual(['spoken', 'steps', 'bring', 'internal'])
  })

  test('changes the title and leaves the rest of the front matter', () => {
    const article = articleOf(shared, '---\ntitle: Pas hos os\n---\n')
    expect(article.front).toMatchObject({ title: 'Pas hos os', department: 'borgerservice', keywords: ['pas'] })
    expect(article.sections).toHaveLength(3)
  })

  test('uses the facts of the shared file', () => {
    const facts = 'facts:\n  - { id: frist, text: 4 uger, confirmed: true }\n'
    const article = articleOf(`---\n${front}${facts}---\n${spoken}`, '---\n---\n## Husk\n{{fact:frist}}\n')
    expect(article.sections[1]?.markdown).toBe('4 uger')
  })

  test('gives its own file and line for its faults', () => {
    expect(faultsOf(shared, '---\ntitle: Pas\ndepartment: nowhere\n---\n')).toEqual(['L:3 ukendt afdeling "nowhere"'])
    expect(faultsOf(shared, '---\n---\n\n## Husk\n\n{{municipality.fax}}\n')).toEqual([
      'L:6 værdien {{municipality.fax}} mangler',
    ])
  })

  test('leaves to the shared file the faults that are its', () => {
    const faulty = whole.replace('borgerservice', 'nowhere')
    expect(faultsOf(faulty, '---\ntitle: Hos os\n---\n')).toEqual(['S:3 ukendt afdeling "nowhere"'])
  })

  test('has the faults of both told at once', () => {
    const faults = faultsOf('---\ntitle: a: b\n---\ntekst\n', '---\nx: 1\nx: 2\n---\n## Priser\nx\n')
    expect(faults).toEqual([
      expect.stringMatching(/^S:2 YAML kan ikke læses/),
      'S:4 tekst før det første afsnit',
      expect.stringMatching(/^L:3 YAML kan ikke læses/),
      'L:5 ukendt afsnit "Priser"',
    ])
  })

  test('is part of the text that tells one revision from the next', () => {
    const local = '---\n---\n## Husk\nGebyr.\n'
    expect(articleOf(shared, local).text).toBe(`${shared}\n${local}`)
    expect(articleOf(shared, local).text).not.toBe(articleOf(shared).text)
  })
})

describe('a faulty article', () => {
  test('has every unknown department, authority and life event told, each with its line', () => {
    const unknown =
      'title: A\ndepartment: nej\nauthority: [kommunen, told]\nlifeEvents:\n  - rejse\n  - orlov\n  - pause\n'
    expect(faultsOf(`---\n${unknown}---\n${spoken}`)).toEqual([
      'S:3 ukendt afdeling "nej"',
      'S:4 ukendt myndighed "told"',
      'S:7 ukendt livssituation "orlov"',
      'S:8 ukendt livssituation "pause"',
    ])
  })

  test('has two facts of one name told at the second', () => {
    const facts = 'facts:\n  - { id: a, text: x }\n  - { id: b, text: y }\n  - { id: a, text: z }\n'
    expect(faultsOf(`---\n${front}${facts}---\n${spoken}`)).toEqual(['S:7 to fakta hedder "a"'])
  })

  test('has every field that is wrong told, each with its line', () => {
    const wrong =
      'reviewed: 2026-02-30\nlifeEvents: rejse\nstatus: udgivet\nfacts:\n  - id: Gebyr\n    text: x\nemne: pas\n'
    const places = faultsOf(`---\n${front}${wrong}---\n${spoken}`).map((fault) => fault.split(' ')[0])
    expect(places).toHaveLength(5)
    expect(new Set(places)).toEqual(new Set(['S:4', 'S:5', 'S:6', 'S:8', 'S:10']))
  })

  test.each(['title', 'department'])('has a missing %s told', (name) => {
    const rest = front.replace(new RegExp(`^${name}:.*\n`, 'm'), '')
    expect(faultsOf(`---\n${rest}---\n${spoken}`)).toEqual([expect.stringMatching(`^S:2 ${name}: `)])
  })

  test.each(['23', '23.9.2', '23.09.02.01', 'pas'])('has the KLE number %s told', (kle) => {
    expect(faultsOf(`---\n${front}kle: "${kle}"\n---\n${spoken}`)).toEqual([expect.stringMatching(/^S:4 kle: /)])
  })

  test('has a self-service that is no web address told', () => {
    const selfService = 'selfService: { name: x, url: "javascript:alert(1)" }\n'
    expect(faultsOf(`---\n${front}${selfService}---\n${spoken}`)).toEqual([
      expect.stringMatching(/^S:4 selfService\.url: /),
    ])
  })

  test('has each missing value told with the line where it stands', () => {
    const text = `---\n${front}---\n## Sig til borgeren\n\nRing {{municipality.phone}}\n{{fact:gebyr}}\n## Husk\n{{municipality.fax}}\n`
    expect(faultsOf(text)).toEqual(['S:8 værdien {{fact:gebyr}} mangler', 'S:10 værdien {{municipality.fax}} mangler'])
  })

  test('has a value that is missing in two sections told in both', () => {
    const text = `---\n${front}---\n${spoken}{{ fact:x }}\n## Husk\n\n{{fact:x}}\n`
    expect(faultsOf(text)).toEqual(['S:7 værdien {{fact:x}} mangler', 'S:10 værdien {{fact:x}} mangler'])
  })

  test('has text before the first section and an unknown section told together', () => {
    expect(faultsOf(`---\n${front}---\nindledning\n${spoken}## Priser\nx\n`)).toEqual([
      'S:5 tekst før det første afsnit',
      'S:8 ukendt afsnit "Priser"',
    ])
  })

  test('has it told when there is nothing to say to the citizen', () => {
    const missing = ['S:1 afsnittet "Sig til borgeren" mangler']
    expect(faultsOf(`---\n${front}---\n## Husk\nFoto.\n`)).toEqual(missing)
    expect(faultsOf(`---\n${front}---\n## Sig til borgeren\n\n## Husk\nFoto.\n`)).toEqual(missing)
  })
})

describe('ordinary Markdown', () => {
  test('has its first heading for a title, no department and its own sections', () => {
    const article = articleOf('# Sådan gør vi\n\nHej\n\n## Del et\n\nx\n')
    expect(article.front).toMatchObject({
      title: 'Sådan gør vi',
      department: null,
      authority: 'kommunen',
      straks: true,
    })
    expect(article.sections.map(({ code, heading, markdown }) => [code, heading, markdown])).toEqual([
      ['part-1', '', 'Hej'],
      ['part-2', 'Del et', 'x'],
    ])
  })

  test('has the title and parts of its local file', () => {
    const article = articleOf('# Fælles\n\nHej', '# Hos os\n\nDav')
    expect(article.front.title).toBe('Hos os')
    expect(article.sections.map((section) => section.markdown)).toEqual(['Dav'])
  })

  test('has its id for a title when it has no heading', () => {
    expect(articleOf('Bare tekst').front.title).toBe('nyt pas')
  })

  test('is filled in too, and told when a value is missing', () => {
    expect(articleOf('Ring {{municipality.phone}}').sections[0]?.markdown).toBe('Ring 99 00 00 00')
    expect(faultsOf('# A\n\nRing\n{{municipality.fax}}')).toEqual(['S:4 værdien {{municipality.fax}} mangler'])
  })
})
