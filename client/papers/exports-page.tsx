import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { Opening } from '../../server/contract/session.ts'
import { SelectionBar } from '../oversight/selection-bar.tsx'
import { addressOf, selectionOf, splits, viewOf, type View } from '../oversight/view.ts'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { PapersNav } from './papers-nav.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

const formats = ['csv', 'xlsx', 'json', 'parquet'] as const

/** Figures and single questions as files, of the selection that the other pages show. */
export function ExportsPage({ opening }: Props) {
  const { query, route } = useLocation()
  const { account, configuration } = opening
  if (!account.mayOversee) {
    return <NotAllowed title={da.papers.exportsTitle}>{da.oversight.notAllowed}</NotAllowed>
  }
  const view = viewOf(query)
  const change = (changes: Partial<View>): void => route(`/udtraek?${addressOf({ ...view, ...changes })}`, true)
  return (
    <main class="page">
      <h1>{da.papers.exportsTitle}</h1>
      <PapersNav path="/udtraek" />
      <SelectionBar view={view} configuration={configuration} onChange={change} />
      <section class="export">
        <h2>{da.papers.figures}</h2>
        <p class="muted">{da.papers.figuresHelp}</p>
        <Select
          label={da.figures.by}
          value={view.by}
          options={splits.map((split) => ({ value: split, label: da.figures.splits[split] }))}
          onChange={(value) => change({ by: splits.find((split) => split === value) ?? 'channel' })}
        />
        <Files path={`/api/exports/measures?${selectionOf(view)}&by=${view.by}`} what={da.papers.figures} />
      </section>
      <Questions view={view} mayTakeText={account.mayExportText} />
    </main>
  )
}

function Questions({ view, mayTakeText }: { readonly view: View; readonly mayTakeText: boolean }) {
  const hasText = useSignal(false)
  return (
    <section class="export">
      <h2>{da.papers.questions}</h2>
      <p class="muted">{da.papers.questionsHelp}</p>
      {mayTakeText && (
        <label class="checkbox">
          <input
            type="checkbox"
            checked={hasText.value}
            onChange={(event) => (hasText.value = event.currentTarget.checked)}
          />
          {da.papers.withText}
        </label>
      )}
      {hasText.value && <p class="notice">{da.papers.withTextHelp}</p>}
      <Files
        path={`/api/exports/questions?${selectionOf(view)}${hasText.value ? '&text=with' : ''}`}
        what={da.papers.questions}
      />
    </section>
  )
}

function Files({ path, what }: { readonly path: string; readonly what: string }) {
  return (
    <p class="paper-actions">
      {formats.map((format) => (
        <a
          key={format}
          class="button"
          href={`${path}&format=${format}`}
          download
          aria-label={`${what}, ${da.papers.formats[format]}`}
        >
          {da.papers.formats[format]}
        </a>
      ))}
    </p>
  )
}
