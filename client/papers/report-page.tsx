import type { Report } from '../../server/contract/report.ts'
import type { Opening } from '../../server/contract/session.ts'
import { da } from '../shell/da.ts'
import { momentInWords } from '../shell/format.ts'
import { ChangeTable } from './change-table.tsx'
import { PaperPage } from './paper-page.tsx'
import { Said } from './said.tsx'
import { unbroken } from './unbroken.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** The half-year's status, for a department or the whole, ready to print. */
export function ReportPage({ opening }: Props) {
  return (
    <PaperPage
      opening={opening}
      path="/rapport"
      title={da.papers.nav.report}
      heading={da.papers.reportTitle}
      formats={['md', 'csv', 'xlsx']}
    >
      {(report) => <StatusReport report={report} />}
    </PaperPage>
  )
}

function StatusReport({ report }: { readonly report: Report }) {
  const { title, municipality, department, period, before, asOf, summary, sections, notes, definitions } = report
  return (
    <>
      <header>
        <h2>{title}</h2>
        <p class="paper-subject">
          {department ?? municipality}, {period.label}
        </p>
        <p class="muted">{da.papers.compared(before.label, momentInWords(asOf))}</p>
      </header>
      <p class="paper-summary">{unbroken(summary.join(' '))}</p>
      {sections.map(({ code, heading, sentences, figures }) => (
        <section key={code}>
          <h3>{heading}</h3>
          <Said sentences={sentences} />
          {figures.length > 0 && <ChangeTable title={da.papers.tables[code]} figures={figures} />}
        </section>
      ))}
      <section class="paper-notes">
        <h3>{da.papers.readThis}</h3>
        <ul>
          {[...notes, ...definitions].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
