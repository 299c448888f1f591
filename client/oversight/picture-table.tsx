import { da } from '../shell/da.ts'

interface Props {
  readonly title: string
  readonly heads: readonly string[]
  /** What the row is about, and then its cells. */
  readonly rows: readonly (readonly string[])[]
}

/** The numbers behind a picture. */
export function PictureTable({ title, heads, rows }: Props) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.oversight.scroll}`}>
      <table class="picture-table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            <tr key={`${at} ${name}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={heads[column + 1] ?? column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
