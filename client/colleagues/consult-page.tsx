import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Article } from '../../server/contract/article.ts'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { ArticleCard } from '../card/article-card.tsx'
import { outcomeInWords } from './answered-today.tsx'
import { ConsultMessages, ConsultReply } from './consult-messages.tsx'
import { Waited } from './consult-talk.tsx'
import { departmentName } from './department-select.tsx'
import { DraftButton } from './draft-button.tsx'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly path: string
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

/** A consult as its department sees it: the talk beside the article that it is about. */
export function ConsultPage({ inbox, configuration }: Props) {
  const { params } = useRoute()
  const consult = useLastKnown(inbox, params['id'] ?? '')
  if (consult === null) {
    return (
      <main class="page">
        <h1>{da.consult.title}</h1>
        <p role="status">{da.consult.gone}</p>
        <a href="/koe">{da.queue.back}</a>
      </main>
    )
  }
  return (
    <main class="page consult-page">
      <Talk consult={consult} inbox={inbox} configuration={configuration} />
      <section class="consult-article" aria-label={da.consult.article}>
        {consult.article === null ? (
          <p class="muted">{da.consult.noArticle}</p>
        ) : (
          <ArticleOf key={consult.article.id} id={consult.article.id} />
        )}
      </section>
    </main>
  )
}

/** The consult as it stands; what is over leaves the inbox, but not the screen of whoever answered. */
function useLastKnown({ content, account }: LiveInbox, id: string): (Consult & { readonly isOver: boolean }) | null {
  const { consults, own, answered } = content.value
  const now = [...consults, ...own.consults, ...answered].find((one) => one.id === id)
  const last = useSignal<Consult | null>(null)
  useEffect(() => {
    if (now?.takenBy?.id === account.id || (now && last.peek() === null)) last.value = now
  }, [now])
  if (now) return { ...now, isOver: now.ending !== null }
  return last.value?.id === id ? { ...last.value, isOver: true } : null
}

interface TalkProps {
  readonly consult: Consult & { readonly isOver: boolean }
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

function Talk({ consult, inbox, configuration }: TalkProps) {
  const { route } = useLocation()
  const { id, askedBy, takenBy, query, isOver } = consult
  const isMine = takenBy?.id === inbox.account.id
  const outcome = inbox.content.value.answered.find((one) => one.id === id)?.outcome ?? null
  const end = (): void => {
    void inbox.tell({ type: 'consult/end', consult: id, ending: 'answered' })
  }
  return (
    <section class="consult-side" aria-label={da.consult.title}>
      <p class="muted">{da.consult.asks(`${askedBy.name}, ${departmentName(configuration, askedBy.department)}`)}</p>
      <h1>{query}</h1>
      <p class="consult-line" role="status">
        {isOver
          ? overInWords(configuration, outcome)
          : takenBy === null
            ? da.consult.free
            : !isMine && da.consult.takenBy(takenBy.name)}
        {!isOver && <Waited consult={consult} />}
      </p>
      <ConsultMessages consult={consult} inbox={inbox} />
      {isMine && !isOver && (
        <ConsultReply
          consult={consult}
          inbox={inbox}
          label={da.consult.answerTo(askedBy.name)}
          isFocused
          onLeave={() => document.querySelector<HTMLElement>('.messages')?.focus()}
        />
      )}
      <p class="consult-buttons">
        {takenBy === null && !isOver && (
          <button
            type="button"
            class="button primary"
            onClick={() => void inbox.tell({ type: 'consult/take', consult: id })}
          >
            {da.queue.take}
          </button>
        )}
        {isMine && !isOver && (
          <button type="button" class="button" onClick={end}>
            {da.consult.end}
          </button>
        )}
        <DraftButton consult={consult} />
        <button type="button" class="button" onClick={() => route('/')}>
          {da.consult.toDesk}
        </button>
      </p>
    </section>
  )
}

function overInWords(configuration: Configuration, outcome: string | null): string {
  return outcome === null ? da.consult.over : da.consult.overWith(outcomeInWords(configuration, outcome))
}

function ArticleOf({ id }: { readonly id: string }) {
  const { value: article, fault } = useAnswer<Article>(`/api/articles/${id}`)
  if (fault.value !== null) return <p role="alert">{fault.value}</p>
  if (article.value === null) return <p class="muted">{da.question.loading}</p>
  return <ArticleCard article={article.value} matched={undefined} />
}
