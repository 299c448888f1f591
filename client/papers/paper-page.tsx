import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Report } from '../../server/contract/report.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Awaited } from '../parts/awaited.tsx'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { PapersNav } from './papers-nav.tsx'
import { ReportChoice } from './report-choice.tsx'
import { reportQueryOf, reportViewOf } from './report-view.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
  readonly title: string
  /** What the paper is called where it lies printed. */
  readonly heading: string
  /** Files to take besides the printed page. */
  readonly formats: readonly ('md' | 'csv' | 'xlsx')[]
  readonly children: (report: Report) => ComponentChildren
}

/** A paper on the screen: what it is about, how to take it along, and the paper as it is printed. */
export function PaperPage({ opening, path, title, heading, formats, children }: Props) {
  const { query, route } = useLocation()
  if (!opening.account.mayOversee) return <NotAllowed title={title}>{da.oversight.notAllowed}</NotAllowed>
  const view = reportViewOf(query)
  const asked = reportQueryOf(view)
  return (
    <main class="page paper-page">
      <h1>{title}</h1>
      <PapersNav path={path} />
      <ReportChoice
        view={view}
        departments={opening.configuration.departments}
        onChange={(changes) => route(`${path}?${reportQueryOf({ ...view, ...changes })}`, true)}
      />
      <p class="paper-actions">
        <button type="button" class="button primary" onClick={() => print()}>
          {da.papers.print}
        </button>
        {formats.map((format) => (
          <a key={format} class="button" href={`/api/reports?${asked}&format=${format}`} download>
            {da.papers.formats[format]}
          </a>
        ))}
      </p>
      <Paper key={asked} asked={asked} heading={heading}>
        {children}
      </Paper>
    </main>
  )
}

interface PaperProps extends Pick<Props, 'heading' | 'children'> {
  readonly asked: string
}

function Paper({ asked, heading, children }: PaperProps) {
  const { value, fault } = useAnswer<Report>(`/api/reports?${asked}`)
  const report = value.value
  useEffect(() => (report === null ? undefined : headPages(heading, report)), [report])
  if (report === null) return <Awaited loading={da.oversight.loading} fault={fault.value} />
  return <article class="paper">{children(report)}</article>
}

/** What stands at the top of each printed page, and what a saved PDF is called. */
function headPages(heading: string, { municipality, department, period }: Report): () => void {
  const { title: before } = document
  const head = `${heading}, ${department ?? municipality}, ${period.label}`
  document.title = head
  document.documentElement.style.setProperty('--paper-head', JSON.stringify(head))
  return () => {
    document.title = before
    document.documentElement.style.removeProperty('--paper-head')
  }
}
