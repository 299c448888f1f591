import type { SearchHit } from '../../server/contract/search.ts'
import { da } from '../shell/da.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { isKeyOf } from '../keys/keys.ts'
import { isRecorded, type OpenQuestion } from '../contact/open-contact.ts'

interface Props {
  readonly question: OpenQuestion
  readonly hand: ContactInHand
}

/** The other answers that were found: chosen they take the answer's place, with Ctrl they open beside it. */
export function Candidates({ question, hand }: Props) {
  const isOnlyOne = question.hits.length < 2 && question.chosen !== null
  if (isRecorded(question) || question.hits.length === 0 || isOnlyOne) return null

  function openBeside(hit: SearchHit, event: Event): void {
    event.preventDefault()
    event.stopPropagation()
    hand.beside.open(hit)
  }

  return (
    <section class="candidates">
      <h2>
        {da.question.others} <KeyHint action="previous" /> <KeyHint action="next" />
        <span class="candidates-beside">
          <KeyHint action="beside" /> {da.beside.hint}
        </span>
      </h2>
      <ul>
        {question.hits.map((hit, at) => (
          <li key={hit.article}>
            <button
              type="button"
              aria-pressed={at === question.chosen}
              onClick={(event) => (event.ctrlKey ? openBeside(hit, event) : hand.choose(at))}
              onKeyDown={(event) => {
                if (isKeyOf('beside', event)) openBeside(hit, event)
              }}
            >
              {hit.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
