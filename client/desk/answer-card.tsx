import type { Outcome } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { Apart } from './apart.tsx'
import { ArticleCard } from '../card/article-card.tsx'
import { CardActions } from '../card/card-actions.tsx'
import { CardWithSituation } from './card-with-situation.tsx'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { searchInWords } from './conversation.tsx'
import { NoAnswer } from './no-answer.tsx'
import { isLoading, type OpenQuestion } from '../contact/open-contact.ts'

interface Props {
  readonly hand: ContactInHand
  readonly outcomes: readonly Outcome[]
  /** Asks a department about the selected question; null where no department clearly owns the field. */
  readonly onConsult?: ((department: string | null) => void) | undefined
}

/** What is said and done about the selected question, and what else the citizen probably needs. */
export function AnswerCard({ hand, outcomes, onConsult }: Props) {
  return (
    <CardWithSituation hand={hand} outcomes={outcomes}>
      <SelectedAnswer hand={hand} onConsult={onConsult} />
    </CardWithSituation>
  )
}

function SelectedAnswer({ hand, onConsult }: Omit<Props, 'outcomes'>) {
  const question = hand.selected.value
  if (question === null) return <p class="card-empty muted">{da.card.empty}</p>
  const { article, ticked = [] } = question
  const isOnItsWay = question.ending === null && isLoading(question)
  if (article) {
    return (
      <div class="card-frame" aria-busy={isOnItsWay}>
        <Apart question={question} onChoose={(option) => hand.tellApart(option)} />
        <ArticleCard
          article={article}
          matched={matchedSection(question)}
          ticking={{ ticked, tick: (step) => hand.tick(question.id, step) }}
          actions={<CardActions article={article} canBeShown />}
        />
      </div>
    )
  }
  if (isOnItsWay) return <p class="card-empty muted">{da.question.loading}</p>
  if (question.ending !== null) return <p class="card-empty muted">{da.question.none}</p>
  if (question.fault !== null) {
    return (
      <p class="card-empty" role="alert">
        {question.fault}
      </p>
    )
  }
  if (question.answered === null) return <p class="card-empty muted">{searchInWords(hand.isOnline.value)}</p>
  return <NoAnswer key={question.id} question={question} hand={hand} onConsult={onConsult} />
}

function matchedSection({ article, hits, chosen }: OpenQuestion): string | undefined {
  const hit = chosen === null ? undefined : hits[chosen]
  return hit?.article === article?.id ? hit?.section : undefined
}
