import type { Article, ArticleSection, Fact } from '../../server/contract/article.ts'
import { da } from '../shell/da.ts'
import { SafeHtml } from '../citizen/safe-html.tsx'

interface Props {
  readonly article: Article
  /** What the article says it builds on. */
  readonly section: ArticleSection | undefined
  readonly isMatched: boolean
}

/** What an answer builds on: folded away, for it is read when somebody doubts. */
export function CardSources({ article, section, isMatched }: Props) {
  if (article.facts.length === 0 && section === undefined) return null
  return (
    <details class="sources" open={isMatched}>
      <summary>
        {da.card.facts} {isMatched && <span class="matched">{da.card.matched}</span>}
      </summary>
      {article.facts.length > 0 && (
        <ul>
          {article.facts.map((fact) => (
            <FactLine key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
      {section && <SafeHtml html={section.html} />}
    </details>
  )
}

function FactLine({ fact }: { readonly fact: Fact }) {
  return (
    <li>
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
