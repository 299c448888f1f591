import type { Fact } from '../../server/contract/article.ts'
import { da } from '../shell/da.ts'

/** Which year's figures these are, in words: those of earlier years and those that nobody has confirmed stand out. */
export function FactMarks({ facts }: { readonly facts: readonly Fact[] }) {
  const thisYear = new Date().getFullYear()
  const years = [...new Set(facts.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b)
  const past = years.filter((year) => year < thisYear)
  const current = years.filter((year) => year >= thisYear)
  return (
    <span class="marks">
      {current.length > 0 && <span class="mark good">{da.card.figuresFor(inWords(current))}</span>}
      {past.length > 0 && <span class="mark doubt">{da.card.figuresFrom(inWords(past))}</span>}
      {facts.some((fact) => !fact.isConfirmed) && <span class="mark doubt">{da.card.unconfirmed}</span>}
    </span>
  )
}

const list = new Intl.ListFormat('da-DK')

function inWords(years: readonly number[]): string {
  return list.format(years.map(String))
}
