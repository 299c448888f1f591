import { da } from '../shell/da.ts'
import type { OpenQuestion } from '../contact/open-contact.ts'

interface Props {
  readonly question: OpenQuestion
  readonly onChoose: (option: number) => void
}

const ARROWS = ['←', '→']

/** What to ask the citizen when two articles are as near; the answers are keys. */
export function Apart({ question, onChoose }: Props) {
  const { choice } = question
  if (!choice || question.ending !== null) return null
  return (
    <div class="apart" role="group" aria-label={da.card.apart}>
      <p>
        <span class="muted">{da.card.apart}</span> <strong>{choice.ask}</strong>
      </p>
      {choice.options.map(({ answer, article, title }, at) => (
        <button
          key={article}
          type="button"
          class="button"
          title={title}
          aria-pressed={question.article?.id === article}
          onClick={() => onChoose(at)}
        >
          <kbd>{ARROWS[at]}</kbd> {answer}
        </button>
      ))}
    </div>
  )
}
