import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { v7 as uuidv7 } from 'uuid'
import type { ImportLook, ImportMapping } from '../../server/contract/counting.ts'
import { postJson, sendJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { da } from '../shell/da.ts'
import { ImportLookPanel } from './import-look-panel.tsx'
import type { CountedKind } from './mapping-fields.tsx'
import { inBase64 } from './read-file.ts'

interface Props {
  readonly channels: readonly CountedKind[]
  readonly sources: readonly string[]
  readonly onLook: () => void
  readonly onImported: (contacts: number) => void
}

/** The file that is looked at, so that what is kept is what was seen. */
interface Chosen {
  readonly id: string
  readonly source: string
  readonly fileName: string
  readonly content: string
}

/** A file or a pasted table: looked at first, then kept as a whole. */
export function ImportForm({ channels, sources, onLook, onImported }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const chosen = useSignal<Chosen | null>(null)
  const look = useSignal<ImportLook | null>(null)
  const fault = useSignal<string | null>(null)

  async function choose(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const { source = '', pasted = '' } = textsOf(event.currentTarget)
    const file = new FormData(event.currentTarget).get('file')
    const isFile = file instanceof File && file.size > 0
    const content = await inBase64(isFile ? file : pasted)
    const fileName = isFile ? file.name : da.importing.pasted
    if (content === '') return void (fault.value = da.importing.nothingChosen)
    await lookAt({ id: uuidv7(), source, fileName, content }, null)
  }

  async function lookAt(file: Chosen, mapping: ImportMapping | null): Promise<void> {
    onLook()
    const { source, fileName, content } = file
    const sent = { source, fileName, content, mapping }
    const answer = await postJson<ImportLook>('/api/counting/imports/look', sent)
    fault.value = answer.problem?.message ?? null
    chosen.value = answer.problem ? null : file
    look.value = answer.problem ? null : answer.value
  }

  async function keep(replaces: readonly string[]): Promise<void> {
    const [file, seen] = [chosen.value, look.value]
    if (file === null || seen === null || seen.mapping === null) return
    const sent = { ...file, mapping: seen.mapping, replaces }
    const { problem } = await sendJson('POST', '/api/counting/imports', sent)
    fault.value = problem?.message ?? null
    if (problem) return
    chosen.value = look.value = null
    form.current?.reset()
    // The button that was pressed is gone.
    form.current?.querySelector('input')?.focus()
    onImported(seen.totals.reduce((all, { contacts }) => all + contacts, 0))
  }

  return (
    <section class="import">
      <form ref={form} class="stack" onSubmit={(event) => void choose(event)}>
        <FileFields sources={sources} />
        <div>
          <button type="submit" class="button">
            {da.importing.look}
          </button>
        </div>
      </form>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      {chosen.value !== null && look.value !== null && (
        <ImportLookPanel
          key={chosen.value.id}
          look={look.value}
          channels={channels}
          onMapping={(mapping) => chosen.value && void lookAt(chosen.value, mapping)}
          onKeep={(replaces) => void keep(replaces)}
        />
      )}
    </section>
  )
}

function FileFields({ sources }: Pick<Props, 'sources'>) {
  return (
    <>
      <div class="filters">
        <Field label={da.importing.source}>
          <input
            name="source"
            required
            maxLength={60}
            placeholder={da.importing.sourceExample}
            list="import-sources"
            aria-describedby="source-help"
          />
        </Field>
        <Field label={da.importing.file}>
          <input name="file" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
        </Field>
      </div>
      <datalist id="import-sources">
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <p id="source-help" class="muted">
        {da.importing.sourceHelp}
      </p>
      <details>
        <summary>{da.importing.or}</summary>
        <Field label={da.importing.paste}>
          <textarea name="pasted" rows={6} spellcheck={false} />
        </Field>
      </details>
    </>
  )
}
