import { useSignal } from '@preact/signals'
import { v7 as uuidv7 } from 'uuid'
import { useEffect } from 'preact/hooks'
import type { SavedFilter } from '../../server/contract/review.ts'
import { getJson, sendJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { useOnce } from '../parts/use-once.ts'
import { da } from '../shell/da.ts'
import { addressOf, filterOfSaved, periodOf, type LogFilter } from './log-filter.ts'

interface Props {
  readonly filter: LogFilter
  readonly onShow: (filter: LogFilter) => void
}

/** Filters kept under a name: each one's own, on every machine. */
export function SavedFilters({ filter, onShow }: Props) {
  const saved = useSignal<readonly SavedFilter[]>([])
  const fault = useSignal<string | null>(null)

  async function load(): Promise<void> {
    const answer = await getJson<SavedFilter[]>('/api/saved-filters')
    fault.value = answer.problem?.message ?? null
    if (!answer.problem) saved.value = answer.value
  }

  async function change(done: ReturnType<typeof sendJson>): Promise<boolean> {
    const { problem } = await done
    if (problem) fault.value = problem.message
    else await load()
    return problem === undefined
  }

  const save = useOnce(async (form: HTMLFormElement) => {
    const name = new FormData(form).get('name')
    const kept = { id: uuidv7(), name, period: periodOf(filter), criteria: given(filter) }
    if (await change(sendJson('POST', '/api/saved-filters', kept))) form.reset()
  })

  useEffect(() => void load(), [])

  return (
    <details class="saved-filters">
      <summary>{da.review.saved(saved.value.length)}</summary>
      <p class="fault" role="alert">
        {fault.value}
      </p>
      <ul>
        {saved.value.map((one) => (
          <li key={one.id}>
            <a
              href={`/log?${addressOf(filterOfSaved(one))}`}
              onClick={(event) => {
                event.preventDefault()
                onShow(filterOfSaved(one))
              }}
            >
              {one.name}
            </a>
            <button
              type="button"
              class="link"
              aria-label={da.review.removeSaved(one.name)}
              onClick={() => void change(sendJson('DELETE', `/api/saved-filters/${one.id}`))}
            >
              {da.review.remove}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault()
          save(event.currentTarget)
        }}
      >
        <Field label={da.review.saveName}>
          <input name="name" required maxLength={60} autocomplete="off" />
        </Field>
        <button type="submit" class="button">
          {da.review.save}
        </button>
      </form>
    </details>
  )
}

/** Without what is not set: the server takes no empty codes. */
function given({ criteria }: LogFilter): LogFilter['criteria'] {
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => Boolean(value)))
}
