import { useRoute } from 'preact-iso'
import type { Article } from '../../server/contract/article.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { ArticleCard } from './answer-card.tsx'

/** An article at an address of its own. */
export function ArticlePage(_props: { readonly path: string }) {
  const { params } = useRoute()
  const { value: article, fault } = useAnswer<Article>(`/api/articles/${params['id']}`)

  return (
    <main class="page article-page">
      <p>
        <a href="/">{da.lifeEvent.back}</a>
      </p>
      <h1 class="visually-hidden">{da.card.page}</h1>
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      {article.value && <ArticleCard article={article.value} matched={undefined} />}
    </main>
  )
}
