import type { ComponentChildren } from 'preact'
import type { Article, ArticleSection } from '../../server/contract/article.ts'
import { da } from '../shell/da.ts'
import { FactMarks } from './fact-marks.tsx'
import { KeyHint } from '../keys/key-hint.tsx'
import { SafeHtml } from '../citizen/safe-html.tsx'
import { StepList, type Ticking } from './step-list.tsx'
import { stepKey } from './steps.ts'

interface Props {
  readonly article: Article
  readonly section: ArticleSection
  readonly isMatched: boolean
  /** Absent where steps are only read. */
  readonly ticking: Ticking | undefined
}

/** One section of an article under its heading. */
export function ArticlePart({ article, section, isMatched, ticking }: Props) {
  const { code, heading, isInternal, items, facts } = section
  return (
    <section class={`part part-${code}`} data-internal={isInternal} data-matched={isMatched}>
      <h3>
        {heading} {isMatched && <span class="matched">{da.card.matched}</span>}
        {isInternal && <Remark>{da.card.internal}</Remark>}
        {code === PRICE && <FactMarks facts={article.facts.filter((fact) => facts?.includes(fact.id))} />}
        {code === STEPS && ticking && <KeyHint action="tick" />}
        {items && ticking && <Progress steps={items.map((_, at) => stepKey(article, code, at))} ticking={ticking} />}
      </h3>
      {items && ticking ? (
        <StepList article={article} section={code} items={items} ticking={ticking} />
      ) : (
        <SafeHtml html={section.html} />
      )}
    </section>
  )
}

const PRICE = 'price'
const STEPS = 'steps'

function Progress({ steps, ticking }: { readonly steps: readonly string[]; readonly ticking: Ticking }) {
  const done = steps.filter((step) => ticking.ticked.includes(step)).length
  return done === 0 ? null : <Remark>{da.card.done(done, steps.length)}</Remark>
}

function Remark({ children }: { readonly children: ComponentChildren }) {
  return <span class="remark">{children}</span>
}
