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

/** An article of the given texts, as the shared and the local file of `nyt-pas`. */
export const compile = (shared: string | undefined, local?: string): SourceArticle | KnowledgeFault[] =>
  compileArticle(
    'nyt-pas',
    {
      shared: shared === undefined ? undefined : { path: 'common/b/nyt-pas.md', text: shared },
      local: local === undefined ? undefined : { path: 'local/b/nyt-pas.md', text: local },
    },
    surroundings,
  )

export function articleOf(shared: string | undefined, local?: string): SourceArticle {
  const compiled = compile(shared, local)
  if (Array.isArray(compiled)) throw new Error(`unexpected faults: ${JSON.stringify(compiled)}`)
  return compiled
}

/** Each fault as `file:line message`, the shared file called S and the local one L. */
export function faultsOf(shared: string | undefined, local?: string): string[] {
  const compiled = compile(shared, local)
  const faults = Array.isArray(compiled) ? compiled : []
  return faults.map(({ file, line, message }) => `${file.startsWith('local') ? 'L' : 'S'}:${line} ${message}`)
}

export const front = 'title: Pas\ndepartment: borgerservice\n'
export const spoken = '## Sig til borgeren\nDu bestiller tid.\n'
export const whole = `---\n${front}---\n${spoken}`
