import { describe, expect, test } from 'vitest'
import { stepsOf } from '../../client/card/steps.ts'
import { presentArticle } from '../../server/articles/present-article.ts'
import { frontMatter } from '../../server/articles/front-matter.ts'
import { organisation } from '../../server/articles/organisation.ts'
import type { Article } from '../../server/contract/article.ts'

const known = organisation.parse({ departments: {}, authorities: {}, lifeEvents: {} })

function anArticle(revision: number): Article {
  const place = { heading: 'x', line: 1, bodyLine: 2, file: 'pas.md', template: '', isInternal: false }
  const sections = [
    { ...place, code: 'steps', markdown: '1. Spørg\n2. Bestil' },
    { ...place, code: 'bring', markdown: '- Foto' },
    { ...place, code: 'price', markdown: '- 891 kr.' },
  ]
  const front = frontMatter.parse({ title: 'Pas', department: 'borgerservice' })
  const source = { id: 'pas', front, sections, text: '', placeOf: () => ({ file: 'pas.md', line: 1 }) }
  return presentArticle(source, revision, { organisation: known, today: '2026-11-20', titleOf: () => undefined })
}

describe('stepsOf', () => {
  test('lists the steps and what to bring in the order of the card, each under a name of its own', () => {
    const steps = stepsOf(anArticle(3))
    expect(steps).toHaveLength(3)
    expect(new Set(steps).size).toBe(3)
    expect(steps.map((step) => step.split('/')[1])).toEqual(['steps', 'steps', 'bring'])
  })

  test('names the steps of another revision otherwise, so that no tick lands on a step that is new', () => {
    expect(stepsOf(anArticle(4)).filter((step) => stepsOf(anArticle(3)).includes(step))).toEqual([])
  })
})
