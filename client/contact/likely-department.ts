import type { OpenQuestion } from './open-contact.ts'

/** The department to ask: the owner of the article shown, else whose field it seems to be; empty while nobody knows. */
export function likelyDepartment({ article, nearest }: OpenQuestion): string {
  return article?.department?.code ?? nearest?.department?.code ?? ''
}
