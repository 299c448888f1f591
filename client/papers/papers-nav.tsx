import { da } from '../shell/da.ts'

const pages = [
  ['/overblik', da.papers.nav.figures],
  ['/rapport', da.papers.nav.report],
  ['/rapport/politisk', da.papers.nav.politicians],
  ['/udtraek', da.papers.nav.exports],
  ['/statistik-adresser', da.papers.nav.statistics],
] as const

/** From one paper to the next. */
export function PapersNav({ path }: { readonly path: string }) {
  return (
    <nav class="page-nav" aria-label={da.papers.nav.label}>
      {pages.map(([page, label]) => (
        <a key={page} href={page} aria-current={page === path ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
