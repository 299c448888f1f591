import type { Rate } from '../../server/contract/measures.ts'
import type { DepartmentBoard } from '../../server/contract/wallboard.ts'
import { da } from '../shell/da.ts'
import { durationInWords, intervalInWords, percent, whole } from '../shell/format.ts'

interface Props {
  readonly departments: readonly DepartmentBoard[]
  readonly now: number
}

/** The same figures of each department, in the municipality's own order. */
export function DepartmentTable({ departments, now }: Props) {
  const { heads } = da.wallboard
  return (
    <div class="board-frame" style={{ '--rows': departments.length }}>
      <table class="board-departments">
        <caption class="visually-hidden">{da.wallboard.byDepartment}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.department}</th>
            <th scope="col">{heads.online}</th>
            <th scope="col">{heads.waiting}</th>
            <th scope="col">{heads.dueToday}</th>
            <th scope="col">{heads.overdue}</th>
            <th scope="col">{heads.rate}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map((one) => (
            <DepartmentRow key={one.code} department={one} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DepartmentRow({ department, now }: { readonly department: DepartmentBoard; readonly now: number }) {
  const { name, online, consults, callbacks, strict } = department
  const { heads } = da.wallboard
  return (
    <tr>
      <th scope="row">{name}</th>
      <Count head={heads.online} n={online} />
      <td class={consults.waiting === 0 ? 'muted' : ''} data-head={heads.waiting}>
        {whole(consults.waiting)}
        {consults.oldestSince && (
          <span class="board-beside"> {durationInWords(now - Date.parse(consults.oldestSince))}</span>
        )}
      </td>
      <Count head={heads.dueToday} n={callbacks.dueToday} />
      <Count head={heads.overdue} n={callbacks.overdue} isLate={callbacks.overdue > 0} />
      <RateCell rate={strict} />
    </tr>
  )
}

function Count({ head, n, isLate = false }: { readonly head: string; readonly n: number; readonly isLate?: boolean }) {
  return (
    <td class={isLate ? 'board-late' : n === 0 ? 'muted' : ''} data-head={head}>
      {whole(n)}
    </td>
  )
}

function RateCell({ rate }: { readonly rate: Rate }) {
  const { n, value, interval, isUncertain } = rate
  const size = da.wallboard.n(whole(n ?? 0))
  return (
    <td class={value === null ? 'muted' : ''} data-head={da.wallboard.heads.rate}>
      {value === null ? da.wallboard.noRate : percent(value)}
      <span class="board-beside muted">
        {' '}
        {interval ? `${intervalInWords(interval)}, ${size}` : size}
        {isUncertain && interval && `, ${da.wallboard.uncertain}`}
        {!interval && n !== 0 && `, ${da.wallboard.hidden}`}
      </span>
    </td>
  )
}
