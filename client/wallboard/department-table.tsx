import type { DepartmentBoard } from '../../server/contract/wallboard.ts'
import { da } from '../shell/da.ts'
import { durationInWords, whole } from '../shell/format.ts'

interface Props {
  readonly departments: readonly DepartmentBoard[]
  readonly now: number
}

/** What waits in each department, in the municipality's own order. */
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
  const { name, online, consults, callbacks } = department
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
