import type { Rate } from '../../server/contract/measures.ts'
import type { Report, ReportSection } from '../../server/contract/report.ts'
import type { Opening } from '../../server/contract/session.ts'
import { rateInWords, uncertaintyInWords } from '../oversight/rate-words.ts'
import { da } from '../shell/da.ts'
import { momentInWords, whole } from '../shell/format.ts'
import { ChangeTable } from './change-table.tsx'
import { PaperPage } from './paper-page.tsx'
import { unbroken } from './unbroken.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** The period on one page, for those who decide and do not read tables. */
export function PoliticiansPage({ opening }: Props) {
  return (
    <PaperPage
      opening={opening}
      path="/rapport/politisk"
      title={da.papers.nav.politicians}
      heading={da.papers.politiciansTitle}
      formats={[]}
    >
      {(report) => <OnePage report={report} />}
    </PaperPage>
  )
}

/** So many groups fit on the page; a municipality has five channels or so. */
const MOST_ROWS = 8

function OnePage({ report }: { readonly report: Report }) {
  const { municipality, department, period, before, asOf, summary, sections, contacts } = report
  const sectionOf = (code: ReportSection['code']): ReportSection | undefined =>
    sections.find((section) => section.code === code)
  const [everything, callbacks, channels] = [sectionOf('whole'), sectionOf('callbacks'), sectionOf('channels')]
  const [strict, kept] = [everything?.figures[0]?.now, callbacks?.figures[0]?.now]
  return (
    <div class="one-page">
      <header>
        <h2>{da.papers.politiciansTitle}</h2>
        <p class="paper-subject">
          {department ?? municipality}, {period.label}
        </p>
      </header>
      <div class="figures">
        <div class="figure">
          <h3>{da.papers.contacts}</h3>
          <p class="large">{whole(contacts)}</p>
        </div>
        {strict && <RateBox title={da.papers.strict} rate={strict} />}
        {kept && <RateBox title={da.papers.kept} rate={kept} />}
      </div>
      <p class="paper-summary">{unbroken(summary.join(' '))}</p>
      <Told section={sectionOf('causes')} except={summary} />
      <Told section={sectionOf('goals')} except={summary} />
      {channels && <ChangeTable title={da.papers.tables.channels} figures={channels.figures.slice(0, MOST_ROWS)} />}
      <p class="paper-notes">
        {da.papers.inShort} {da.papers.compared(before.label, momentInWords(asOf))}
      </p>
    </div>
  )
}

function RateBox({ title, rate }: { readonly title: string; readonly rate: Rate }) {
  return (
    <div class="figure">
      <h3>{title}</h3>
      <p class="large">{rateInWords(rate)}</p>
      <p class="muted small">{uncertaintyInWords(rate)}</p>
    </div>
  )
}

interface ToldProps {
  readonly section: ReportSection | undefined
  /** What the page has said already. */
  readonly except: readonly string[]
}

function Told({ section, except }: ToldProps) {
  const sentences = section?.sentences.filter((sentence) => !except.includes(sentence)) ?? []
  if (section === undefined || sentences.length === 0) return null
  return (
    <section>
      <h3>{section.heading}</h3>
      <p>{unbroken(sentences.join(' '))}</p>
    </section>
  )
}
