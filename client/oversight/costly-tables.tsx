import type { ComponentChildren } from 'preact'
import type { Causes } from '../../server/contract/causes.ts'
import { da } from '../shell/da.ts'
import { intervalInWords, percent, whole } from '../shell/format.ts'
import { MarkedRate } from './marked-rate.tsx'
import { PictureTable } from './picture-table.tsx'
import { withoutName } from './rate-words.ts'
import { addressOf, type View } from './view.ts'

interface Props {
  readonly causes: Causes
  readonly view: View
}

/** The ten gaps, articles and transfers that cost the rate most. */
export function CostlyTables({ causes, view }: Props) {
  const { gaps, articles, transfers, definitions } = causes
  const own = da.causes
  return (
    <div class="costly">
      <CostlyTable
        title={own.gaps}
        definition={`${withoutName(definitions['gaps'] ?? '')} ${causes.areGapsCut ? own.gapsCut : ''}`}
        none={own.noGaps}
        heads={[own.asked, own.questions, own.contacts, own.without]}
        rows={gaps.map(({ asked, count, contacts, without }) => [
          <a href={`/soegeforklaring?q=${encodeURIComponent(asked)}`}>»{asked}«</a>,
          whole(count),
          whole(contacts),
          inPercent(without),
        ])}
      />
      <CostlyTable
        title={own.articles}
        definition={withoutName(definitions['articles'] ?? '')}
        none={own.noArticles}
        heads={[own.article, own.questions, own.without, own.rateHead, da.oversight.interval, da.oversight.n]}
        rows={articles.map(({ key, label, count, rate, without }) => [
          <a href={`/overblik/hvorfor?${addressOf({ ...view, article: key })}`}>{label}</a>,
          whole(count),
          inPercent(without),
          <MarkedRate rate={rate} />,
          rate.interval && intervalInWords(rate.interval),
          rate.n !== null && whole(rate.n),
        ])}
      />
      <CostlyTable
        title={own.transfers}
        definition={withoutName(definitions['transfers'] ?? '')}
        none={own.noTransfers}
        heads={[own.topicTo, own.questions, own.without]}
        rows={transfers.map(({ topicLabel, departmentLabel, count, without }) => [
          `${topicLabel} → ${departmentLabel}`,
          whole(count),
          inPercent(without),
        ])}
      />
    </div>
  )
}

function inPercent(share: number | null): string {
  return share === null ? '' : percent(share)
}

interface TableProps {
  readonly title: string
  readonly definition: string
  readonly none: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}

function CostlyTable({ title, definition, none, heads, rows }: TableProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p class="definition">{definition}</p>
      {rows.length === 0 ? <p class="muted">{none}</p> : <PictureTable title={title} heads={heads} rows={rows} />}
    </section>
  )
}
