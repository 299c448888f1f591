import { fileURLToPath } from 'node:url'
import { publishedArticles } from '../../server/articles/shelf.ts'
import { ownShare } from '../../server/demo/demo-chance.ts'
import { createFolderLibrary } from '../../server/library/create-folder-library.ts'

/** What a simulation needs to know of an article. */
export interface SimulatedArticle {
  readonly id: string
  readonly topic: string | null
  readonly department: string | null
  readonly lifeEvents: readonly string[]
  readonly phrasings: readonly string[]
  readonly isStraks: boolean
  /** The share of its questions that no frontline settles. */
  readonly hardness: number
}

/** The shipped articles, those asked about most often first. */
export async function readSimulatedArticles(): Promise<SimulatedArticle[]> {
  const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const knowledge = await createFolderLibrary(folder, folder).read()
  return publishedArticles(knowledge)
    .map(({ id, front }) => ({
      id,
      topic: front.kle ?? null,
      department: front.department,
      lifeEvents: front.lifeEvents,
      phrasings: [front.title, ...front.also.slice(0, 10)],
      isStraks: front.straks,
      hardness: front.straks ? 0.1 * ownShare(id) : 0.3,
    }))
    .toSorted((a, b) => ownShare(a.id) - ownShare(b.id))
}
