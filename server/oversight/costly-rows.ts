import type { ArticleCount, HandedOver } from '../contacts/cause-log.ts'
import type { CostlyArticle, CostlyTransfer } from '../contract/causes.ts'
import { ratesOf, suppressNeighbours } from '../measures/rates.ts'
import { noCounts } from '../measures/tally.ts'
import type { Whole } from './cause-rows.ts'

/** Articles by how many of their questions were not settled at once; those whose rate is hidden stay out. */
export function costlyArticles(
  counts: readonly ArticleCount[],
  whole: Whole,
  titleOf: (article: string) => string,
): CostlyArticle[] {
  const rates = suppressNeighbours(
    counts.map(({ counted, resolved }) => ratesOf({ ...noCounts, all: counted, resolved })),
  )
  return counts
    .flatMap(({ article, counted, resolved }, at) => {
      const rate = rates[at]?.strict
      const count = counted - resolved
      if (article === '' || rate === undefined || rate.isHidden || count === 0) return []
      return [{ key: article, label: titleOf(article), rate, count, without: whole.without(count) }]
    })
    .toSorted((a, b) => b.count - a.count)
}

interface Labels {
  topic(key: string): string
  department(key: string): string
}

/** What was handed over most without being settled at once. */
export function costlyTransfers(handedOver: readonly HandedOver[], whole: Whole, labels: Labels): CostlyTransfer[] {
  return handedOver.map(({ topic, department, questions }) => ({
    topic,
    topicLabel: labels.topic(topic),
    department,
    departmentLabel: labels.department(department),
    count: questions,
    without: whole.without(questions),
  }))
}
