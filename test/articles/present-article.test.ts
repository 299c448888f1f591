import { describe, expect, test } from 'vitest'
import type { FilledSection, SourceArticle } from '../../server/articles/compile-article.ts'
import { frontMatter } from '../../server/articles/front-matter.ts'
import { organisation } from '../../server/articles/organisation.ts'
import { presentArticle } from '../../server/articles/present-article.ts'
import { article, type Article } from '../../server/contract/article.ts'

const known = organisation.parse({
  departments: { borgerservice: { name: 'Borgerservice' } },
  authorities: { kommunen: { name: 'kommunen' }, politiet: { name: 'Politiet', url: 'https://politi.dk' } },
  lifeEvents: { rejse: 'Rejse' },
})
const titles: Readonly<Record<string, string>> = { koerekort: 'Kørekort', mitid: 'MitID' }

const placeOf = () => ({ file: 'pas.md', line: 1 })

function present(front: object, rest: Partial<SourceArticle> & { today?: string } = {}): Article {
  const { today = '2026-11-20', ...source } = rest
  const read = frontMatter.parse({ title: 'Pas', department: 'borgerservice', ...front })
  return presentArticle({ id: 'pas', front: read, sections: [], text: '', placeOf, ...source }, 3, {
    organisation: known,
    today,
    titleOf: (id) => titles[id],
  })
}

const reviewed = (day: string, months: number, today?: string): Article =>
  present({ reviewed: day, reviewEveryMonths: months }, today === undefined ? {} : { today })

describe('presentArticle', () => {
  test('presents a short article by what the contract promises', () => {
    const presented = present({})
    expect(article.strict().parse(presented)).toEqual(presented)
    expect(presented).toEqual({
      id: 'pas',
      revision: 3,
      title: 'Pas',
      department: { code: 'borgerservice', name: 'Borgerservice', url: null },
      authorities: [{ code: 'kommunen', name: 'kommunen', url: null }],
      selfService: null,
      lifeEvents: [],
      kle: null,
      isStraks: true,
      status: 'published',
      reviewed: null,
      reviewDue: null,
      isReviewOverdue: false,
      isConfirmed: true,
      facts: [],
      related: [],
      sections: [],
    })
  })

  test('names authorities and life events, by their code where nobody has named them', () => {
    const presented = present({ authority: ['politiet', 'ukendt'], lifeEvents: ['rejse', 'ny'] })
    expect(presented.authorities).toEqual([
      { code: 'politiet', name: 'Politiet', url: 'https://politi.dk' },
      { code: 'ukendt', name: 'ukendt', url: null },
    ])
    expect(presented.lifeEvents).toEqual([
      { code: 'rejse', name: 'Rejse' },
      { code: 'ny', name: 'ny' },
    ])
  })

  test('has no department for ordinary Markdown', () => {
    const front = { ...frontMatter.parse({ title: 'Noter', department: 'nobody' }), department: null }
    expect(present({}, { front }).department).toBeNull()
  })

  test.each([
    ['2026-11-20', 6, '2027-05-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-15', 60, '2031-01-15'],
  ])('lets a review of %s with %i months be due on %s', (day, months, due) => {
    expect(reviewed(day, months).reviewDue).toBe(due)
  })

  test('lets a review be due after six months when nothing is said', () => {
    expect(present({ reviewed: '2026-05-20' }).reviewDue).toBe('2026-11-20')
  })

  test('is overdue the day after it was due, not on that day', () => {
    expect(reviewed('2026-05-20', 6, '2026-11-19').isReviewOverdue).toBe(false)
    expect(reviewed('2026-05-20', 6, '2026-11-20').isReviewOverdue).toBe(false)
    expect(reviewed('2026-05-20', 6, '2026-11-21').isReviewOverdue).toBe(true)
    expect(reviewed('2025-08-31', 6, '2026-03-01').isReviewOverdue).toBe(true)
  })

  test('is unconfirmed as long as one fact is', () => {
    const fact = (id: string, confirmed: boolean) => ({ id, text: '4 uger', confirmed })
    expect(present({ facts: [fact('a', true), fact('b', false)] }).isConfirmed).toBe(false)
    expect(present({ facts: [fact('a', true), fact('b', true)] }).isConfirmed).toBe(true)
    expect(present({ facts: [{ id: 'a', text: '4 uger' }] }).isConfirmed).toBe(false)
  })

  test('tells of a fact what is known, and null for what is not', () => {
    const whole = {
      id: 'a',
      text: '891 kr.',
      year: 2023,
      source: 'https://a.dk',
      confirmed: true,
      volatile: true,
      reason: 'x',
    }
    expect(present({ facts: [whole, { id: 'b', text: '1' }] }).facts).toEqual([
      {
        id: 'a',
        text: '891 kr.',
        year: 2023,
        source: 'https://a.dk',
        isConfirmed: true,
        isVolatile: true,
        reason: 'x',
      },
      { id: 'b', text: '1', year: null, source: null, isConfirmed: false, isVolatile: false, reason: null },
    ])
  })

  test('relates to articles that are there, in the order given', () => {
    expect(present({ related: ['mitid', 'slettet', 'koerekort'] }).related).toEqual([
      { id: 'mitid', title: 'MitID' },
      { id: 'koerekort', title: 'Kørekort' },
    ])
    expect(present({ related: ['slettet'] }).related).toEqual([])
  })

  test('passes on self-service, KLE number, status and whether it is for Straks', () => {
    const selfService = { name: 'Bestil tid', url: 'https://borger.dk/pas' }
    const presented = present({ selfService, kle: '23.09.02', status: 'archived', straks: false })
    expect(presented).toMatchObject({ selfService, kle: '23.09.02', status: 'archived', isStraks: false })
  })

  test('shows sections as safe HTML and as words, and leaves the source line out', () => {
    const section = {
      code: 'internal',
      heading: 'Internt',
      markdown: '**Husk** <b>x</b>',
      line: 9,
      bodyLine: 10,
      isInternal: true,
      template: '',
      file: 'pas.md',
    }
    expect(present({}, { sections: [section] }).sections).toEqual([
      {
        code: 'internal',
        heading: 'Internt',
        isInternal: true,
        html: '<p><strong>Husk</strong> x</p>',
        text: 'Husk x',
      },
    ])
  })

  test('gives a checklist item by item, and no other section', () => {
    const steps = { code: 'steps', markdown: '1. Slå **op**\n2. Bestil' }
    const price = { code: 'price', markdown: '- 891 kr.' }
    const [first, second] = present({}, { sections: [aSection(steps), aSection(price)] }).sections
    expect(first?.items).toEqual(['Slå <strong>op</strong>', 'Bestil'])
    expect(second).not.toHaveProperty('items')
  })

  test('gives no items of a checklist that says more than its list', () => {
    const bring = aSection({ code: 'bring', markdown: '- Foto\n\nHusk også pas.' })
    expect(present({}, { sections: [bring] }).sections[0]).not.toHaveProperty('items')
  })

  test('names the facts that a section states, each once', () => {
    const template = '{{fact:gebyr}} og {{ fact:frist }}, igen {{fact:gebyr}}. Ring {{municipality.phone}}.'
    const stating = aSection({ code: 'price', markdown: 'x', template })
    const sections = present({}, { sections: [stating, aSection({ code: 'offline', markdown: 'x' })] }).sections
    expect(sections[0]?.facts).toEqual(['gebyr', 'frist'])
    expect(sections[1]).not.toHaveProperty('facts')
  })
})

function aSection(changes: Partial<FilledSection>): FilledSection {
  const place = { line: 9, bodyLine: 10, file: 'pas.md' }
  return { code: 'steps', heading: 'x', markdown: '', template: '', isInternal: false, ...place, ...changes }
}
