import { da } from '../shell/da.ts'
import { addressOf, type View } from './view.ts'

/** Papers are about half-years, not about what is looked at just now. */
const papersPath = '/rapport'

const pages = [
  ['/overblik', da.figures.nav.rates],
  ['/overblik/billeder', da.figures.nav.pictures],
  ['/overblik/hvorfor', da.figures.nav.causes],
  ['/overblik/oekonomi', da.counting.pages.money],
  ['/overblik/taelleuger', da.counting.pages.periods],
  ['/overblik/indlaes', da.counting.pages.import],
  ['/overblik/saadan-maales-det', da.figures.nav.method],
  [papersPath, da.papers.nav.label],
] as const

interface Props {
  readonly path: string
  readonly view: View
}

/** From one page of figures to the next, with the same selection. */
export function OversightNav({ path, view }: Props) {
  return (
    <nav class="page-nav" aria-label={da.figures.nav.label}>
      {pages.map(([page, label]) => (
        <a
          key={page}
          href={page === papersPath ? page : `${page}?${addressOf(view)}`}
          aria-current={page === path ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
