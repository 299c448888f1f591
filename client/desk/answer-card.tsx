import type { Article, ArticleSection } from '../../server/contract/article.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { da } from '../shell/da.ts'
import { dayInWords } from '../shell/format.ts'
import type { ContactInHand } from './contact-in-hand.ts'
import { isLoading, type OpenQuestion } from './open-contact.ts'
import { searchInWords } from './conversation.tsx'

const SPOKEN = 'spoken'

/** What is said and done about the selected question. */
export function AnswerCard({ hand }: { readonly hand: ContactInHand }) {
  const question = hand.selected.value
  if (question === null) return <p class="card-empty muted">{da.card.empty}</p>
  const isOnItsWay = question.ending === null && isLoading(question)
  if (question.article) {
    return (
      <div class="card-frame" aria-busy={isOnItsWay}>
        <Apart question={question} onChoose={(option) => hand.tellApart(option)} />
        <ArticleCard article={question.article} matched={matchedSection(question)} />
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
  return <NoAnswer question={question} />
}

interface ApartProps {
  readonly question: OpenQuestion
  readonly onChoose: (option: number) => void
}

const ARROWS = ['←', '→']

/** What to ask the citizen when two articles are as near; the answers are keys. */
function Apart({ question, onChoose }: ApartProps) {
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

function matchedSection({ article, hits, chosen }: OpenQuestion): string | undefined {
  const hit = chosen === null ? undefined : hits[chosen]
  return hit?.article === article?.id ? hit?.section : undefined
}

export function ArticleCard({ article, matched }: { readonly article: Article; readonly matched: string | undefined }) {
  const spoken = article.sections.find((section) => section.code === SPOKEN)
  const others = article.sections.filter((section) => section !== spoken)
  return (
    <article class="card">
      <h2>{article.title}</h2>
      <Trust article={article} />
      {spoken && (
        <section class="spoken" data-matched={matched === SPOKEN}>
          <h3>
            {spoken.heading} {matched === SPOKEN && <Matched />}
          </h3>
          <Html section={spoken} />
        </section>
      )}
      {article.selfService && (
        <p class="self-service">
          <span class="muted">{da.card.selfService}</span>
          <a href={article.selfService.url} target="_blank" rel="noopener noreferrer">
            {article.selfService.name}
          </a>
          <CopyButton
            text={article.selfService.url}
            labels={{ copy: da.card.copyLink, copied: da.card.copied, failed: da.card.copyFailed }}
          />
        </p>
      )}
      {others.map((section) => (
        <section key={section.code} class={`part part-${section.code}`} data-internal={section.isInternal}>
          <h3>
            {section.heading} {matched === section.code && <Matched />}
          </h3>
          <Html section={section} />
        </section>
      ))}
      <Facts article={article} />
    </article>
  )
}

function Matched() {
  return <span class="matched">{da.card.matched}</span>
}

/** The server has sanitised it; see `renderMarkdown`. */
function Html({ section }: { readonly section: ArticleSection }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: section.html }} />
}

function Trust({ article }: { readonly article: Article }) {
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
      <div class="marks">
        <dt class="visually-hidden">{da.card.confirmed}</dt>
        <dd>
          <span class={`mark ${article.isConfirmed ? 'good' : 'doubt'}`} title={confirmedHelp(article)}>
            {article.isConfirmed ? da.card.confirmed : da.card.unconfirmed}
          </span>
          {article.isReviewOverdue && <span class="mark doubt">{da.card.overdue}</span>}
          {!article.isStraks && <span class="mark">{da.card.notStraks}</span>}
        </dd>
      </div>
    </dl>
  )
}

function confirmedHelp({ isConfirmed }: Article): string | undefined {
  return isConfirmed ? undefined : da.card.unconfirmedHelp
}

function Facts({ article }: { readonly article: Article }) {
  if (article.facts.length === 0) return null
  return (
    <details class="facts">
      <summary>{da.card.facts}</summary>
      <ul>
        {article.facts.map((fact) => (
          <li key={fact.id}>
            {fact.text}
            {fact.year !== null && ` (${fact.year})`}
            {': '}
            <span class={fact.isConfirmed ? 'good' : 'doubt'}>
              {fact.isConfirmed ? da.card.factConfirmed : da.card.factUnconfirmed}
            </span>
            {fact.reason !== null && `, ${fact.reason}`}
            {', '}
            <Source address={fact.source} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Source({ address }: { readonly address: string | null }) {
  if (address === null) return <span class="muted">{da.card.noSource}</span>
  const host = URL.parse(address)?.host
  if (host === undefined || host === '' || !/^https?:/.test(address)) return <span>{address}</span>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {host}
    </a>
  )
}

function NoAnswer({ question }: { readonly question: OpenQuestion }) {
  return (
    <div class="card no-answer" role="status">
      <h2>{da.card.notFoundTitle}</h2>
      {question.outside && (
        <p>
          {da.card.outside(question.outside.name)}
          {question.outside.refer !== null && <strong> {da.card.refer(question.outside.refer)}</strong>}
        </p>
      )}
      <p>{question.hits.length > 0 ? da.card.notFoundText : da.card.notFoundNone}</p>
      {question.hits.length > 0 && (
        <ul>
          {question.hits.slice(0, 3).map((hit) => (
            <li key={hit.article}>{hit.title}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
