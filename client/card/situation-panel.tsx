import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Article } from '../../server/contract/article.ts'
import type { SearchHit } from '../../server/contract/search.ts'
import type { AlsoAsked, Checklist, Situation } from '../../server/contract/situation.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { SituationStep } from './situation-step.tsx'

/** Asks a new question of the contact, with its article at once. */
type Ask = (query: string, article: SearchHit) => void

interface Props {
  readonly article: Article
  /** The articles that this contact has settled questions with. */
  readonly settled: ReadonlySet<string>
  readonly onAsk: Ask
}

/** What the citizen probably needs besides: the life event's checklist, and what others ask in the same contact. */
export function SituationPanel({ article, settled, onAsk }: Props) {
  const { value } = useAnswer<Situation>(`/api/articles/${article.id}/situation`)
  const chosen = useSignal<string | null>(null)
  const situation = value.value
  // The order stays while outcomes are logged, so that nothing changes places under the mouse.
  const events = useMemo(() => mostTouchedFirst(situation?.lifeEvents ?? [], settled), [situation])
  const event = events.find(({ code }) => code === chosen.value) ?? events[0]
  const ask: AskArticle = (query, id, title) =>
    onAsk(query, { article: id, title, section: 'spoken', passage: '', score: 0 })

  return (
    <aside class="situation" aria-label={da.situation.label} aria-live="off">
      {event && (
        <section>
          <h2>{event.title}</h2>
          <Steps checklist={event} current={article.id} settled={settled} ask={ask} />
          <OtherEvents events={events} shown={event.code} onChoose={(code) => (chosen.value = code)} />
        </section>
      )}
      {situation && situation.alsoAsked.length > 0 && (
        <AlsoAskedList asked={situation.alsoAsked} settled={settled} ask={ask} />
      )}
    </aside>
  )
}

/** What this contact has gone through already tells best which life event it is about. */
function mostTouchedFirst(events: readonly Checklist[], settled: ReadonlySet<string>): Checklist[] {
  const touched = ({ steps }: Checklist): number => steps.filter(({ article }) => settled.has(article)).length
  return events.toSorted((a, b) => touched(b) - touched(a))
}

type AskArticle = (query: string, article: string, title: string) => void

interface StepsProps {
  readonly checklist: Checklist
  readonly current: string
  readonly settled: ReadonlySet<string>
  readonly ask: AskArticle
}

function Steps({ checklist: { steps }, current, settled, ask }: StepsProps) {
  const done = steps.filter(({ article }) => settled.has(article)).length
  return (
    <>
      <p class="muted">{da.situation.progress(done, steps.length)}</p>
      <ol class="situation-steps">
        {steps.map((step) => (
          <SituationStep
            key={step.article}
            text={step.ask}
            help={step.isStraks ? step.title : `${step.title} (${da.lifeEvent.notStraks})`}
            isSettled={settled.has(step.article)}
            isCurrent={step.article === current}
            onAsk={() => ask(step.ask, step.article, step.title)}
          />
        ))}
      </ol>
    </>
  )
}

const MOST_OTHERS = 4

interface OtherEventsProps {
  readonly events: readonly Checklist[]
  readonly shown: string
  readonly onChoose: (code: string) => void
}

function OtherEvents({ events, shown, onChoose }: OtherEventsProps) {
  if (events.length < 2) return null
  return (
    <div class="situation-events" role="group" aria-label={da.situation.events}>
      {events.slice(0, MOST_OTHERS + 1).map(({ code, name }) => (
        <button key={code} type="button" class="link" aria-pressed={code === shown} onClick={() => onChoose(code)}>
          {name}
        </button>
      ))}
    </div>
  )
}

interface AlsoAskedProps {
  readonly asked: readonly AlsoAsked[]
  readonly settled: ReadonlySet<string>
  readonly ask: AskArticle
}

function AlsoAskedList({ asked, settled, ask }: AlsoAskedProps) {
  return (
    <section>
      <h2>{da.situation.alsoAsked}</h2>
      <ul class="situation-steps">
        {asked.map(({ article, title, times }) => (
          <SituationStep
            key={article}
            text={title}
            help={da.situation.times(times)}
            isSettled={settled.has(article)}
            isCurrent={false}
            onAsk={() => ask(title, article, title)}
          />
        ))}
      </ul>
    </section>
  )
}
