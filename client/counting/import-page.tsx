import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ImportedFile } from '../../server/contract/counting.ts'
import { selfServiceTotals } from '../../server/contract/self-service-totals.ts'
import type { Opening } from '../../server/contract/session.ts'
import { getJson } from '../connection/http.ts'
import { PeriodChoice } from '../oversight/period-choice.tsx'
import { viewOf } from '../oversight/view.ts'
import { Awaited } from '../parts/awaited.tsx'
import { da } from '../shell/da.ts'
import { dayInWords, whole } from '../shell/format.ts'
import { CoverageTables } from './coverage-tables.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportList } from './import-list.tsx'
import { PageFrame } from './page-frame.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

const PAGE = '/overblik/indlaes'

/** Totals of other systems, and how much of them is registered in Straks. */
export function ImportPage({ opening }: Props) {
  const { title, intro } = da.importing
  return (
    <PageFrame opening={opening} path={PAGE} title={title} intro={intro}>
      <Imports opening={opening} />
    </PageFrame>
  )
}

function Imports({ opening }: Pick<Props, 'opening'>) {
  const { query, route } = useLocation()
  const { from, to } = viewOf(query)
  const files = useSignal<readonly ImportedFile[] | null>(null)
  const fault = useSignal<string | null>(null)
  const told = useSignal('')

  async function load(): Promise<void> {
    const answer = await getJson<ImportedFile[]>('/api/counting/imports')
    fault.value = answer.problem?.message ?? null
    if (!answer.problem) files.value = answer.value
  }

  useEffect(() => void load(), [])
  const sources = [...new Set((files.value ?? []).map(({ source }) => source))]
  return (
    <>
      <ImportForm
        channels={[...opening.configuration.channels, { code: selfServiceTotals, label: da.importing.selfService }]}
        sources={sources}
        onLook={() => (told.value = '')}
        onImported={(contacts) => {
          told.value = da.importing.done(whole(contacts))
          void load()
        }}
      />
      <p role="status">{told.value}</p>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      {files.value === null && fault.value === null && <Awaited loading={da.counting.loading} fault={null} />}
      {files.value !== null && (
        <>
          <section class="figure-block">
            <h2>{da.importing.coverage}</h2>
            <div class="filters">
              <PeriodChoice
                period={{ from, to }}
                onChange={(period) => route(`${PAGE}?${new URLSearchParams({ ...period }).toString()}`, true)}
              />
            </div>
            <p class="print-only">{da.figures.periodOf(dayInWords(from), dayInWords(to))}</p>
            <CoverageTables key={files.value[0]?.id ?? ''} from={from} to={to} />
          </section>
          <ImportList files={files.value} />
        </>
      )}
    </>
  )
}
