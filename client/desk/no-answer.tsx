import type { Nearest } from '../../server/contract/search.ts'
import { da } from '../shell/da.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import type { OpenQuestion } from '../contact/open-contact.ts'

interface Props {
  readonly question: OpenQuestion
  readonly hand: Pick<ContactInHand, 'choose'>
  /** Asks a department with the question filled in; null where no department clearly owns the field. */
  readonly onConsult?: ((department: string | null) => void) | undefined
}

const MOST_SHOWN = 3

/** That nothing is sure enough to be said, and where to go on from: the nearest articles, and whose field it is. */
export function NoAnswer({ question, hand, onConsult }: Props) {
  const { nearest = null } = question
  return (
    <div class="card no-answer">
      <div role="status">
        <h2>{da.card.notFoundTitle}</h2>
        <Outside outside={question.outside} />
        <p>{question.hits.length > 0 ? da.card.notFoundText : da.card.notFoundNone}</p>
      </div>
      {question.hits.length > 0 && (
        <ul class="nearest-articles">
          {question.hits.slice(0, MOST_SHOWN).map((hit, at) => (
            <li key={hit.article}>
              <button type="button" class="link" onClick={() => hand.choose(at)}>
                {hit.title}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Owner department={nearest?.department ?? null} onConsult={onConsult} />
      <Words nearest={nearest} />
    </div>
  )
}

function Outside({ outside }: { readonly outside: OpenQuestion['outside'] }) {
  if (!outside) return null
  return (
    <p>
      {da.card.outside(outside.name)}
      {outside.refer !== null && <strong> {da.card.refer(outside.refer)}</strong>}
    </p>
  )
}

interface OwnerProps {
  readonly department: Nearest['department']
  readonly onConsult: Props['onConsult']
}

/** Whose field it is, on a line that is kept while that is not known yet, so that the button stays where it is. */
function Owner({ department, onConsult }: OwnerProps) {
  return (
    <p class="nearest-owner">
      <span>
        {department && (
          <>
            {da.nearest.owner} <strong>{department.name}</strong>
          </>
        )}
      </span>
      {onConsult && (
        <button type="button" class="button" onClick={() => onConsult(department?.code ?? null)}>
          {department ? da.nearest.consult(department.name) : da.nearest.consultSome}
        </button>
      )}
    </p>
  )
}

/** What was understood of the question, so that it can be asked again in other words. */
function Words({ nearest }: { readonly nearest: Nearest | null }) {
  const rows = nearest === null ? [] : wordRows(nearest)
  return (
    <dl class="nearest-words">
      {rows.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words.join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}

function wordRows({ words, meant, unknown }: Nearest): [string, string[]][] {
  const taken = meant.map(({ word, as }) => da.nearest.taken(word, as))
  const rows: [string, string[]][] = [
    [da.nearest.known, words],
    [da.nearest.meant, taken],
    [da.nearest.unknown, unknown],
  ]
  return rows.filter(([, said]) => said.length > 0)
}
