import { describe, expect, test } from 'vitest'
import { splitArticle } from '../../server/articles/split-article.ts'

const article = `---
title: Pas
department: borgerservice
---
## Sig til borgeren

Du bestiller tid.

### Børn

Tag barnet med.

## Internt
Husk køen.
`

describe('splitArticle', () => {
  test('takes front matter and sections apart, with the line of each heading and of what is under it', () => {
    expect(splitArticle(article)).toEqual({
      frontMatter: 'title: Pas\ndepartment: borgerservice',
      isUnclosed: false,
      firstHeading: null,
      sections: [
        {
          code: 'spoken',
          heading: 'Sig til borgeren',
          markdown: 'Du bestiller tid.\n\n### Børn\n\nTag barnet med.',
          line: 5,
          bodyLine: 7,
          isInternal: false,
        },
        { code: 'internal', heading: 'Internt', markdown: 'Husk køen.', line: 13, bodyLine: 14, isInternal: true },
      ],
      unknownHeadings: [],
      repeatedHeadings: [],
    })
  })

  test('reads the same with a byte order mark and the line ends of Windows', () => {
    expect(splitArticle(`\uFEFF${article.replaceAll('\n', '\r\n')}`)).toEqual(splitArticle(article))
  })

  test.each([
    ['Sig til borgeren', 'spoken'],
    ['Gør det nu', 'steps'],
    ['Husk', 'bring'],
    ['Pris og frist', 'price'],
    ['Uden digital løsning', 'offline'],
    ['Skal videre', 'onward'],
    ['Internt', 'internal'],
    ['Kilder', 'sources'],
  ])('knows the heading "%s"', (heading, code) => {
    const { sections, unknownHeadings } = splitArticle(`---\n---\n## ${heading}\nx`)
    expect(sections.map((section) => section.code)).toEqual([code])
    expect(sections.map((section) => section.isInternal)).toEqual([code === 'internal'])
    expect(unknownHeadings).toEqual([])
  })

  test('tells every heading it does not know, with its line', () => {
    const { unknownHeadings } = splitArticle('---\na: 1\n---\n## Priser\nx\n## Husk\ny\n## husk\nz\n## Bilag\n')
    expect(unknownHeadings).toEqual([
      { heading: 'Priser', line: 4 },
      { heading: 'husk', line: 8 },
      { heading: 'Bilag', line: 10 },
    ])
  })

  test('tells text before the first section by an empty heading', () => {
    expect(splitArticle('---\na: 1\n---\n\nindledning\n## Husk\nx').unknownHeadings).toEqual([{ heading: '', line: 4 }])
    expect(splitArticle('---\na: 1\n---\n\n\n## Husk\nx').unknownHeadings).toEqual([])
  })

  test('leaves out a section with nothing in it', () => {
    const { sections } = splitArticle('---\n---\n## Husk\n\n  \n## Kilder\nx')
    expect(sections.map((section) => section.code)).toEqual(['sources'])
  })

  // Seen: three backticks within four closed the outer fence, and a heading of the example became a section.
  test.each([
    ['```', '## Kilder', '```'],
    ['~~~', '## Kilder', '~~~'],
    ['```md', '## Kilder', '```'],
    ['  ```', '## Kilder', '  ```'],
    ['```', '## Kilder', '`````  '],
    ['````', '```\n## Kilder\n```', '````'],
    ['````md', '```md\n## Kilder\n```\n## Husk', '````'],
    ['~~~~', '~~~\n## Kilder', '~~~~'],
    ['```', '~~~\n## Kilder\n~~~', '```'],
    ['~~~', '```\n## Kilder', '~~~'],
    ['```', '```md\n## Kilder', '```'],
    ['```', '    ```x\n# Kilder\n## Kilder', '```'],
  ])('takes headings from %j, %j to %j for text', (opening, code, closing) => {
    const text = `---\n---\n## Husk\n${opening}\n${code}\n${closing}\nslut\n## Internt\nx`
    const { sections, firstHeading, unknownHeadings, repeatedHeadings } = splitArticle(text)
    expect(sections.map((section) => section.code)).toEqual(['bring', 'internal'])
    expect(sections[0]?.markdown).toBe(`${opening}\n${code}\n${closing}\nslut`.trim())
    expect(firstHeading).toBeNull()
    expect([...unknownHeadings, ...repeatedHeadings]).toEqual([])
  })

  test('knows the line on which the text under a heading begins', () => {
    const { sections } = splitArticle('---\na: 1\n---\n\n\nfør\n## Husk\n\n  \nFoto\n\n## Kilder\nx\n')
    expect(sections.map(({ line, bodyLine }) => [line, bodyLine])).toEqual([
      [4, 6],
      [7, 10],
      [12, 13],
    ])
  })

  // Seen: the second "Husk" took the place of the first without a word.
  test('tells a known heading that stands more than once, each time but the first', () => {
    const { repeatedHeadings, unknownHeadings } = splitArticle(
      '---\n---\n## Husk\nx\n## Kilder\ny\n## Husk\nz\n## Husk\n',
    )
    expect(repeatedHeadings).toEqual([
      { heading: 'Husk', line: 7 },
      { heading: 'Husk', line: 9 },
    ])
    expect(unknownHeadings).toEqual([])
  })

  test('tells an unknown heading that stands twice as unknown, not as repeated', () => {
    const { repeatedHeadings, unknownHeadings } = splitArticle('---\n---\n## Priser\nx\n## Priser\ny\n')
    expect(repeatedHeadings).toEqual([])
    expect(unknownHeadings.map(({ line }) => line)).toEqual([3, 5])
  })

  // Seen: an article whose second line of dashes was forgotten was shown as ordinary Markdown, its front matter too.
  test.each([
    '---',
    '---\n',
    '---\ntitle: Pas\n\n## Husk\nx',
    '\uFEFF---  \r\ntitle: Pas\r\n',
    '---\ntitle: Pas\n----\n',
  ])('tells front matter that is never closed: %j', (text) => {
    expect(splitArticle(text)).toMatchObject({ isUnclosed: true, frontMatter: null })
  })

  test.each(['', 'tekst', '---\n---', '----\ntekst', ' ---\ntekst', 'tekst\n---\n', '---\r\na: 1\r\n---\r\n'])(
    'finds nothing unclosed in %j',
    (text) => {
      expect(splitArticle(text).isUnclosed).toBe(false)
    },
  )

  test('takes only headings of the second level that stand first on the line', () => {
    const { sections } = splitArticle('---\n---\n## Husk\n### Kilder\ntekst ## Kilder\n##Kilder\n## Internt\nx')
    expect(sections.map((section) => section.code)).toEqual(['bring', 'internal'])
  })

  test('ends the front matter at the second line of dashes', () => {
    const { frontMatter, sections } = splitArticle('--- \ntitle: "a --- b"\n---\n## Husk\nover\n\n---\n\nunder')
    expect(frontMatter).toBe('title: "a --- b"')
    expect(sections[0]?.markdown).toBe('over\n\n---\n\nunder')
  })

  test('tells empty front matter from none', () => {
    expect(splitArticle('---\n---\n').frontMatter).toBe('')
    expect(splitArticle('tekst\n---\na: 1\n---\n').frontMatter).toBeNull()
    expect(splitArticle('').frontMatter).toBeNull()
  })

  test('takes ordinary Markdown with its own headings', () => {
    expect(splitArticle('# Æbler\n\nHej\n\n## Del et\nx\n## Internt\ny')).toMatchObject({
      frontMatter: null,
      isUnclosed: false,
      firstHeading: 'Æbler',
      sections: [
        { code: 'part-1', heading: '', markdown: 'Hej', line: 1, isInternal: false },
        { code: 'part-2', heading: 'Del et', markdown: 'x', line: 5, bodyLine: 6, isInternal: false },
        { code: 'internal', heading: 'Internt', markdown: 'y', line: 7, bodyLine: 8, isInternal: true },
      ],
      unknownHeadings: [
        { heading: '', line: 1 },
        { heading: 'Del et', line: 5 },
      ],
      repeatedHeadings: [],
    })
  })

  test('takes the first of several first headings, and none of the second level', () => {
    expect(splitArticle('## A\nx\n#  B \n# C').firstHeading).toBe('B')
    expect(splitArticle('## A\nx').firstHeading).toBeNull()
  })

  test('finds no section in an empty file', () => {
    expect(splitArticle('')).toMatchObject({
      sections: [],
      unknownHeadings: [],
      repeatedHeadings: [],
      firstHeading: null,
    })
  })
})
