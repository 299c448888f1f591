import type { Article } from '../../server/contract/article.ts'

/** Where an article is read by colleagues, as a whole address. */
export function addressOf({ id }: Pick<Article, 'id'>): string {
  return new URL(`/artikel/${id}`, location.href).href
}
