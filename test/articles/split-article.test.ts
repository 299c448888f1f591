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
  test('takes front matter and sections apart, with the line of each heading', () => {
    expect(splitArticle(article)).toEqual({
      frontMatter: 'title: Pas\ndepartment: borgerservice',
      firstHeading: null,
      sections: [
        {
          code: 'spoken',
          heading: 'Sig til borgeren',
          markdown: 'Du bestiller tid.\n\n### Børn\n\nTag barnet med.',
          line: 5,
          isInternal: false,
        },
        { code: 'internal', heading: 'Internt', markdown: 'Husk køen.', line: 13, isInternal: true },
      ],
      unknownHeadings: [],
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

  test.each(['```', '~~~', '```md', '  ```'])('takes a heading between %j fences for text', (fence) => {
    const { sections } = splitArticle(
      `---\n---\n## Husk\n${fence}\n## Kilder\n${fence.slice(0, 5)}\nslut\n## Internt\nx`,
    )
    expect(sections.map((section) => section.code)).toEqual(['bring', 'internal'])
    expect(sections[0]?.markdown).toContain('## Kilder')
  })

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
    expect(splitArticle('# Æbler\n\nHej\n\n## Del et\nx\n## Internt\ny')).toEqual({
      frontMatter: null,
      firstHeading: 'Æbler',
      sections: [
        { code: 'part-1', heading: '', markdown: 'Hej', line: 1, isInternal: false },
        { code: 'part-2', heading: 'Del et', markdown: 'x', line: 5, isInternal: false },
        { code: 'internal', heading: 'Internt', markdown: 'y', line: 7, isInternal: true },
      ],
      unknownHeadings: [],
    })
  })

  test('takes the first of several first headings, and none of the second level', () => {
    expect(splitArticle('## A\nx\n#  B \n# C').firstHeading).toBe('B')
    expect(splitArticle('## A\nx').firstHeading).toBeNull()
  })

  test('finds no section in an empty file', () => {
    expect(splitArticle('')).toMatchObject({ sections: [], unknownHeadings: [], firstHeading: null })
  })
})
