import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Article } from '../../server/contract/article.ts'
import type { Outcome } from '../../server/contract/configuration.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { isLoading, isOpen, type OpenQuestion } from '../contact/open-contact.ts'
import { settledArticles } from '../contact/settled-articles.ts'
import { SituationPanel } from '../card/situation-panel.tsx'

interface Props {
  readonly hand: ContactInHand
  readonly outcomes: readonly Outcome[]
  readonly children: ComponentChildren
}

/** The card, and beside it, where there is room, the rest of the citizen's situation in a place of its own. */
export function CardWithSituation({ hand, outcomes, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const article = useLastArticle(hand.selected.value)
  const { questions } = hand.contact.value

  function ask(query: string, hit: SearchHit): void {
    const asked = questions.find((one) => isOpen(one) && one.article?.id === hit.article)
    if (asked) hand.select(asked.id)
    else hand.ask(query, hit)
    const answer = frame.current?.closest<HTMLElement>('.answer')
    answer?.focus({ preventScroll: true })
    answer?.scrollTo({ top: 0 })
  }

  return (
    <div class="card-and-situation" ref={frame}>
      <div>
        <div>{children}</div>
        {article && <SituationPanel article={article} settled={settledArticles(questions, outcomes)} onAsk={ask} />}
      </div>
    </div>
  )
}

/** While the next article is on its way the one before it stands, so that its checklist does not blink. */
function useLastArticle(question: OpenQuestion | null): Article | null {
  const last = useRef<Article | null>(null)
  const isOnItsWay =
    question !== null && question.ending === null && (isLoading(question) || question.answered === null)
  last.current = question?.article ?? (isOnItsWay ? last.current : null)
  return last.current
}
