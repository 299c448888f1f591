import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Article } from '../../server/contract/article.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { da } from '../shell/da.ts'
import { addressOf } from './article-address.ts'
import { ArticlePart } from './article-part.tsx'
import { CardSources } from './card-sources.tsx'
import { CardTrust } from './card-trust.tsx'
import { CitizenDeskContext } from '../citizen/citizen-desk.ts'
import { contactLine } from '../citizen/municipality.ts'
import type { Ticking } from './step-list.tsx'

interface Props {
  readonly article: Article
  /** The section that the question was found in. */
  readonly matched: string | undefined
  readonly ticking?: Ticking | undefined
  /** What can be done with the card: below what is said first. */
  readonly actions?: ComponentChildren
  readonly printsInternal?: boolean
}

const SPOKEN = 'spoken'
const BESIDE = ['steps', 'bring']
const SOURCES = 'sources'

/** An article as it is read and acted on: what to say first, then what to do, then everything else. */
export function ArticleCard({ article, matched, ticking, actions, printsInternal = false }: Props) {
  const { sections } = article
  const spoken = sections.find(({ code }) => code === SPOKEN)
  const doing = sections.filter(({ code }) => BESIDE.includes(code))
  const sources = sections.find(({ code }) => code === SOURCES)
  const others = sections.filter((section) => section !== spoken && section !== sources && !doing.includes(section))
  const part = (section: Article['sections'][number]) => (
    <ArticlePart
      key={section.code}
      article={article}
      section={section}
      isMatched={matched === section.code}
      ticking={ticking}
    />
  )
  return (
    <article class="card" data-prints-internal={printsInternal}>
      <header>
        <h2>{article.title}</h2>
      </header>
      <CardTrust article={article} />
      {spoken && part(spoken)}
      {actions}
      <SelfService selfService={article.selfService} />
      {doing.length > 0 && (
        <div class="doing" data-beside={doing.length === BESIDE.length && doing.every(isShort)}>
          {doing.map(part)}
        </div>
      )}
      {others.map(part)}
      <CardSources article={article} section={sources} isMatched={matched === SOURCES} />
      <PrintFoot article={article} />
    </article>
  )
}

/** On paper: whom to call, and where the text can be read as it stands now. */
function PrintFoot({ article }: { readonly article: Article }) {
  const citizen = useContext(CitizenDeskContext)
  return (
    <p class="print-only">
      {citizen && <>{contactLine(citizen.municipality)} · </>}
      {addressOf(article)}
    </p>
  )
}

/** Half of all lists of steps, and nearly all of what to bring: more would make a narrow column long. */
const SHORT_CHARACTERS = 460

function isShort({ text }: Article['sections'][number]): boolean {
  return text.length <= SHORT_CHARACTERS
}

function SelfService({ selfService }: Pick<Article, 'selfService'>) {
  if (selfService === null) return null
  const { name, url } = selfService
  return (
    <p class="self-service">
      <span class="muted">{da.card.selfService}</span>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {name}
      </a>
      <CopyButton
        content={() => ({ text: url })}
        labels={{ copy: da.card.copyAddress, copied: da.card.copied, failed: da.card.copyFailed }}
      />
    </p>
  )
}
