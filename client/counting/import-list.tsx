import type { ImportedFile } from '../../server/contract/counting.ts'
import { da } from '../shell/da.ts'
import { dayInWords, momentInWords, whole } from '../shell/format.ts'

/** Every file that was imported, also those that another took the place of. */
export function ImportList({ files }: { readonly files: readonly ImportedFile[] }) {
  const texts = da.importing
  return (
    <section class="figure-block">
      <h2>{texts.history}</h2>
      {files.length === 0 ? (
        <p>{texts.noHistory}</p>
      ) : (
        <div class="table-frame" tabIndex={0} role="region" aria-label={`${texts.history}. ${texts.scroll}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.source}</th>
                <th scope="col">{texts.columnFile}</th>
                <th scope="col">{texts.columnWhat}</th>
                <th scope="col">{texts.columnBy}</th>
                <th scope="col">{texts.columnState}</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.id}>
                  <th scope="row">{file.source}</th>
                  <td>{file.fileName}</td>
                  <td>{whatOf(file)}</td>
                  <td>{texts.by(file.madeBy, momentInWords(file.madeAt))}</td>
                  <td class={file.replacedBy === null ? '' : 'muted'}>
                    {file.replacedBy === null ? texts.counts : texts.replaced}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Its days and how many contacts they have. */
export function whatOf({ from, to, contacts }: ImportedFile): string {
  return da.importing.historyRow(dayInWords(from), dayInWords(to), whole(contacts))
}
