import type { Article } from '../../server/contract/article.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'

/** Names a step of an article; another revision may have other steps, so its ticks are its own. */
export function stepKey({ id, revision }: Article, section: string, at: number): string {
  return `${id}@${revision}/${section}/${at}`
}

/** Every step of an article that can be ticked off, in the order in which the card shows them. */
export function stepsOf(article: Article): string[] {
  return article.sections.flatMap(({ code, items = [] }) => items.map((_, at) => stepKey(article, code, at)))
}

/** Ticks off the first step that is not done yet; false where there is none. */
export function tickNext(hand: ContactInHand): boolean {
  const question = hand.selected.value
  if (!question?.article) return false
  const next = stepsOf(question.article).find((step) => !question.ticked?.includes(step))
  if (next === undefined) return false
  hand.tick(question.id, next)
  return true
}
