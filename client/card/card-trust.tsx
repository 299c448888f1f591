import type { Article } from '../../server/contract/article.ts'
import { da } from '../shell/da.ts'
import { dayInWords } from '../shell/format.ts'

/** Who decides, who owns the text, when it was reviewed, and whether it can be relied on: in words. */
export function CardTrust({ article }: { readonly article: Article }) {
  const { authorities, department, reviewed } = article
  return (
    <dl class="trust">
      <div>
        <dt>{da.card.decides}</dt>
        <dd>{authorities.map(({ name }) => name).join(', ')}</dd>
      </div>
      <div>
        <dt>{da.card.owner}</dt>
        <dd>{department?.name ?? da.card.nobody}</dd>
      </div>
      <div>
        <dt>{da.card.reviewed}</dt>
        <dd>{reviewed === null ? da.card.never : dayInWords(reviewed)}</dd>
      </div>
      {article.lifeEvents.length > 0 && (
        <div>
          <dt>{da.lifeEvent.label}</dt>
          <dd class="life-events">
            {article.lifeEvents.map(({ code, name }) => (
              <a key={code} href={`/livssituation/${code}`}>
                {name}
              </a>
            ))}
          </dd>
        </div>
      )}
      <Marks article={article} />
    </dl>
  )
}

function Marks({ article }: { readonly article: Article }) {
  const { isConfirmed, isReviewOverdue, isStraks, reviewDue } = article
  return (
    <div>
      <dt class="visually-hidden">{da.card.confirmed}</dt>
      <dd class="marks">
        <span
          class={`mark ${isConfirmed ? 'good' : 'doubt'}`}
          title={isConfirmed ? undefined : da.card.unconfirmedHelp}
        >
          {isConfirmed ? da.card.confirmed : da.card.unconfirmed}
        </span>
        {isReviewOverdue && (
          <span class="mark doubt">
            {reviewDue === null ? da.card.overdue : da.card.overdueSince(dayInWords(reviewDue))}
          </span>
        )}
        {!isStraks && <span class="mark">{da.card.notStraks}</span>}
      </dd>
    </div>
  )
}
