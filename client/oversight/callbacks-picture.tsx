import { useMemo } from 'preact/hooks'
import type { CallbackMeasures, CallbackRow } from '../../server/contract/callback-measures.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'
import { NoPicture } from './picture.tsx'
import { rateInWords, uncertaintyInWords } from './rate-words.ts'
import { SharesPicture } from './shares-picture.tsx'
import type { View } from './view.ts'

/** How many of the promises to call were kept in time, by the department that calls. */
export function CallbacksPicture({ view }: { readonly view: View }) {
  const query = `from=${view.from}&to=${view.to}${view.department === '' ? '' : `&department=${view.department}`}`
  const { value, fault } = useAnswer<CallbackMeasures>(`/api/measures/callbacks?${query}`)
  const title = da.pictures.callbacks.title
  const answer = value.value
  const rows = useMemo(
    () =>
      answer === null
        ? []
        : rowsOf(answer).map(({ key, label, kept }) => ({ key, label, rate: kept, goal: null, remark: '' })),
    [answer],
  )
  if (answer === null) return <NoPicture title={title} fault={fault.value} />
  if (answer.total.kept.n === 0) return <NoPicture title={title} nothing={da.pictures.callbacks.none} />
  const says = da.pictures.callbacks.says(rateInWords(answer.total.kept), uncertaintyInWords(answer.total.kept))
  return (
    <SharesPicture
      title={title}
      counted={answer}
      says={says}
      reading={da.pictures.callbacks.reading}
      definition={Object.values(answer.definitions).join(' ')}
      rows={rows}
    />
  )
}

function rowsOf({ total, rows }: CallbackMeasures): CallbackRow[] {
  return [{ ...total, key: '', label: da.pictures.callbacks.all }, ...rows]
}
