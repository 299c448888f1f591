import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { AuditAction, AuditEntry, AuditPage as Page } from '../../server/contract/review.ts'
import type { Opening } from '../../server/contract/session.ts'
import { getJson } from '../connection/http.ts'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { momentInWords } from '../shell/format.ts'
import { ReviewNav } from './review-nav.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

const actions = Object.keys(da.review.actions) as AuditAction[]

/** Who read, corrected or took out what, newest first. */
export function AuditPage({ opening }: Props) {
  const { query, route } = useLocation()
  if (!opening.account.mayAudit)
    return <NotAllowed title={da.review.auditTitle}>{da.review.auditNotAllowed}</NotAllowed>
  const action = actions.find((one) => one === query['action']) ?? ''
  return (
    <main class="page review-page">
      <h1>{da.review.auditTitle}</h1>
      <ReviewNav path="/revisionsspor" account={opening.account} />
      <p class="muted">{da.review.auditIntro}</p>
      <div class="filters">
        <Select
          label={da.review.action}
          value={action}
          options={[
            { value: '', label: da.review.all },
            ...actions.map((value) => ({ value, label: da.review.actions[value] })),
          ]}
          onChange={(value) => route(value === '' ? '/revisionsspor' : `/revisionsspor?action=${value}`, true)}
        />
      </div>
      <Entries key={action} action={action} />
    </main>
  )
}

function Entries({ action }: { readonly action: AuditAction | '' }) {
  const entries = useSignal<readonly AuditEntry[] | null>(null)
  const next = useSignal<number | null>(null)
  const fault = useSignal<string | null>(null)

  async function load(before: number | null): Promise<void> {
    const given = { ...(action && { action }), ...(before !== null && { before: String(before) }) }
    const page = await getJson<Page>(`/api/audit?${new URLSearchParams(given).toString()}`)
    fault.value = page.problem?.message ?? null
    if (page.problem) return
    entries.value = [...(entries.value ?? []), ...page.value.entries]
    next.value = page.value.next
  }

  useEffect(() => void load(null), [])

  return (
    <section class="contact-list">
      <p class="fault" role="alert">
        {fault.value}
      </p>
      {entries.value === null && fault.value === null && <p class="muted">{da.review.loading}</p>}
      {entries.value?.length === 0 && <p>{da.review.auditNone}</p>}
      {entries.value !== null && entries.value.length > 0 && <EntryTable entries={entries.value} />}
      {next.value !== null && (
        <button type="button" class="button" onClick={() => void load(next.value)}>
          {da.review.nextPage}
        </button>
      )}
    </section>
  )
}

function EntryTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.review.auditTitle}. ${da.review.scroll}`}>
      <table class="audit">
        <thead>
          <tr>
            <th scope="col">{da.review.at}</th>
            <th scope="col">{da.review.who}</th>
            <th scope="col">{da.review.action}</th>
            <th scope="col">{da.review.object}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td>{momentInWords(entry.at)}</td>
              <td>{entry.by}</td>
              <td>{da.review.actions[entry.action]}</td>
              <td>
                <About entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What an entry is about, by a name: what is kept is an id, but for files. */
function About({ entry: { action, object, contact } }: { readonly entry: AuditEntry }) {
  if (contact !== null) return <a href={`/log/henvendelse/${contact}`}>{da.review.detail}</a>
  if (action.startsWith('sample/')) return <a href={`/kalibrering/${object}`}>{da.calibration.one}</a>
  if (action.startsWith('statistics/')) return <a href="/statistik-adresser">{da.papers.nav.statistics}</a>
  return <>{object}</>
}
