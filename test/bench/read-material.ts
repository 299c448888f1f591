import { fileURLToPath } from 'node:url'
import type { SearchMaterial } from '../../server/articles/searcher.ts'
import { createFolderLibrary } from '../../server/library/create-folder-library.ts'
import { documentOf } from '../../server/upkeep/search-document.ts'
import { growArticles } from './grow-articles.ts'

/** The shipped knowledge, grown to so many articles. */
export async function readMaterial(size: number): Promise<SearchMaterial> {
  const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const { articles, synonyms, outside } = await createFolderLibrary(folder, folder).read()
  const shipped = articles.map((article) => documentOf(article, ANY_DAY))
  return { documents: growArticles(shipped, size), synonyms, outside }
}

/** Fixed, so that what is overdue for review is the same in every run. */
const ANY_DAY = '2026-11-20'
