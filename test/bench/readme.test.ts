import { describe, expect, test } from 'vitest'
import { readmeOf } from './readme.ts'

describe('the report of a run of some parts', () => {
  const search = '## Goals\n\nfound at once\n'
  const first = readmeOf('', { search, live: '## Goals\n\nslow\n' })
  const second = readmeOf(first, { live: '## Goals\n\nquick\n' })

  test('replaces the part that was run', () => {
    expect(second).toContain('\n\nquick\n')
    expect(second).not.toContain('\n\nslow\n')
  })

  test('keeps the part that was not', () => {
    expect(second).toContain('\n\nfound at once\n')
    expect(readmeOf(second, { live: '## Goals\n\nslow\n' })).toBe(first)
  })

  test('has no part that was never run', () => {
    expect(readmeOf('', { live: '' })).not.toContain('# Search')
  })
})
