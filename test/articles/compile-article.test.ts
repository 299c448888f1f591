import { describe, expect, test } from 'vitest'
import { articleOf, compile, faultsOf, front, spoken, whole } from './compile-texts.ts'

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
        hints: [],
        apart: [],
      },
      sections: [
        {
          code: 'spoken',
          heading: 'Sig til borgeren',
          markdown: 'Du bestiller tid.',
          line: 5,
          bodyLine: 6,
          isInternal: false,
          template: 'Du bestiller tid.',
          file: 'common/b/nyt-pas.md',
        },
      ],
      placeOf: expect.any(Function),
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
})

describe('a local file over a shared one', () => {
  const shared = `---\n${front}keywords: [pas]\n---\n${spoken}## Husk\nFoto.\n## Internt\nFælles.\n`

  test('changes the sections it has and leaves the others', () => {
    const { sections } = articleOf(shared, '---\nstatus: draft\n---\n## Husk\nFoto og gebyr.\n')
    expect(sections.map(({ code, markdown, line }) => [code, markdown, line])).toEqual([
      ['spoken', 'Du bestiller tid.', 6],
      ['bring', 'Foto og gebyr.', 4],
      ['internal', 'Fælles.', 10],
    ])
  })

  test('adds a section', () => {
    const { sections } = articleOf(shared, '---\nstatus: draft\n---\n## Gør det nu\nRing.\n')
    expect(sections.map((section) => section.code)).toEqual(['spoken', 'steps', 'bring', 'internal'])
  })

  test('changes the title and leaves the rest of the front matter', () => {
    const article = articleOf(shared, '---\ntitle: Pas hos os\n---\n')
    expect(article.front).toMatchObject({ title: 'Pas hos os', department: 'borgerservice', keywords: ['pas'] })
    expect(article.sections).toHaveLength(3)
  })

  test('uses the facts of the shared file', () => {
    const facts = 'facts:\n  - { id: frist, text: 4 uger, confirmed: true }\n'
    const article = articleOf(`---\n${front}${facts}---\n${spoken}`, '## Husk\n{{fact:frist}}\n')
    expect(article.sections[1]?.markdown).toBe('4 uger')
  })

  test('gives its own file and line for its faults', () => {
    expect(faultsOf(shared, '---\ntitle: Pas\ndepartment: nowhere\n---\n')).toEqual(['L:3 ukendt afdeling "nowhere"'])
    expect(faultsOf(shared, '---\nstatus: draft\n---\n\n## Husk\n\n{{municipality.fax}}\n')).toEqual([
      'L:7 værdien {{municipality.fax}} mangler',
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
      expect.stringMatching(/^L:3 YAML kan ikke læses/),
      'S:4 tekst før det første afsnit',
      'L:5 ukendt afsnit "Priser"',
      'L:1 afsnittet "Sig til borgeren" mangler',
    ])
  })

  test('is part of the text that tells one revision from the next', () => {
    const local = '## Husk\nGebyr.\n'
    expect(articleOf(shared, local).text).toBe(`${shared}\n${local}`)
    expect(articleOf(shared, local).text).not.toBe(articleOf(shared).text)
  })
})

describe('a local file without front matter over a shared one', () => {
  const shared = `---\n${front}---\n${spoken}## Husk\nFoto.\n`

  test('changes sections, not the front matter', () => {
    const article = articleOf(shared, '# Vores egen\n\n## Husk\nGebyr.\n')
    expect(article.front).toMatchObject({ title: 'Pas', department: 'borgerservice' })
    expect(article.sections.map(({ code, markdown }) => [code, markdown])).toEqual([
      ['spoken', 'Du bestiller tid.'],
      ['bring', 'Gebyr.'],
    ])
  })

  // Seen: "## Priser" was misspelt in a local file, and what stood under it was shown nowhere and told nowhere.
  test('has its unknown and repeated headings told', () => {
    expect(faultsOf(shared, '\nindledning\n## Priser\nx\n## Husk\ny\n## Husk\nz\n')).toEqual([
      'L:1 tekst før det første afsnit',
      'L:3 ukendt afsnit "Priser"',
      'L:7 afsnittet "Husk" står to gange',
    ])
  })
})

describe('the facts of a local file over those of a shared one', () => {
  const sharedFacts =
    'facts:\n  - { id: gebyr, text: 891 kr., confirmed: true }\n  - { id: frist, text: 4 uger, confirmed: true }\n'
  const shared = `---\n${front}${sharedFacts}---\n## Sig til borgeren\n{{fact:gebyr}} og {{fact:frist}}\n`

  // Seen: a local file with one fact of its own took away all the shared ones.
  test('take the place of those with their id and leave the others', () => {
    const local = '---\nfacts:\n  - { id: frist, text: 2 uger, confirmed: true }\n---\n## Husk\n{{fact:frist}}\n'
    const article = articleOf(shared, local)
    expect(article.front.facts.map(({ id, text }) => [id, text])).toEqual([
      ['gebyr', '891 kr.'],
      ['frist', '2 uger'],
    ])
    expect(article.sections.map((section) => section.markdown)).toEqual(['891 kr. og 2 uger', '2 uger'])
  })

  test('are added when their id is new', () => {
    const local =
      '---\nfacts:\n  - { id: foto, text: 1 foto, confirmed: true }\n---\n## Husk\n{{fact:foto}}, {{fact:gebyr}}\n'
    const article = articleOf(shared, local)
    expect(article.front.facts.map((fact) => fact.id)).toEqual(['gebyr', 'frist', 'foto'])
    expect(article.sections[1]?.markdown).toBe('1 foto, 891 kr.')
  })

  test('are told at their own line when they are no list', () => {
    expect(faultsOf(shared, '---\ntitle: Pas\nfacts: ingen\n---\n')).toEqual([expect.stringMatching(/^L:3 facts: /)])
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
    expect(faultsOf('\nRing\n{{municipality.fax}}')).toEqual(['S:3 værdien {{municipality.fax}} mangler'])
    expect(faultsOf('# A\n\n## Del\n\n{{municipality.fax}}')).toEqual(['S:5 værdien {{municipality.fax}} mangler'])
  })

  // Seen: `title` is 1 to 200 letters, and a heading of 0 or 201 threw.
  test.each(['# ', '#   ', '# \t', '#  \r'])('has its id for a title when its heading is %j', (heading) => {
    expect(articleOf(`${heading}\n\nHej`).front.title).toBe('nyt pas')
  })

  test('has a long heading cut to the longest title', () => {
    expect(articleOf(`# ${'å'.repeat(200)}\n\nHej`).front.title).toBe('å'.repeat(200))
    expect(articleOf(`# ${'å'.repeat(201)}\n\nHej`).front.title).toBe('å'.repeat(200))
  })

  test('keeps the heading of its shared file when that of the local one is empty', () => {
    expect(articleOf('# Fælles\n\nHej', '# \n\nDav').front.title).toBe('Fælles')
  })

  test('may have headings of its own, and one twice', () => {
    const { sections } = articleOf('# A\n## Del\nx\n## Del\ny\n')
    expect(sections.map(({ heading, markdown }) => [heading, markdown])).toEqual([
      ['Del', 'x'],
      ['Del', 'y'],
    ])
  })
})
