import type { ComponentChildren } from 'preact'
import { da } from '../shell/da.ts'

interface Props {
  readonly title: string
  readonly heads: readonly string[]
  /** The heads of columns that hold words; all others hold numbers, but for the first. */
  readonly words?: readonly string[]
  /** What the row is about, and then its cells. */
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** The numbers behind a picture or a list. */
export function PictureTable({ title, heads, words = [], rows }: Props) {
  const kindOf = (column: number): string => (column === 0 || words.includes(heads[column] ?? '') ? 'words' : 'number')
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${title}. ${da.oversight.scroll}`}>
      <table class="picture-table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" class={kindOf(column)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], at) => (
            <tr key={at}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={heads[column + 1]} class={kindOf(column + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
