import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import type { Article } from '../../server/contract/article.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { ArticleCard } from './article-card.tsx'
import { CardActions } from './card-actions.tsx'

/** An article at an address of its own. */
export function ArticlePage(_props: { readonly path: string }) {
  const { params } = useRoute()
  const { value: article, fault } = useAnswer<Article>(`/api/articles/${params['id']}`)
  const printsInternal = useSignal(false)
  const hasInternal = article.value?.sections.some((section) => section.isInternal) ?? false

  return (
    <main class="page article-page">
      <p class="page-line">
        <a href="/">{da.lifeEvent.back}</a>
        {hasInternal && (
          <label class="check">
            <input
              type="checkbox"
              checked={printsInternal.value}
              onChange={(event) => (printsInternal.value = event.currentTarget.checked)}
            />
            {da.card.printInternal}
          </label>
        )}
      </p>
      <h1 class="visually-hidden">{da.card.page}</h1>
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      {article.value && (
        <ArticleCard
          article={article.value}
          matched={undefined}
          actions={<CardActions article={article.value} canBeShown={false} />}
          printsInternal={printsInternal.value}
        />
      )}
    </main>
  )
}
