import type { Sheet } from '../measures/sheet.ts'

/** The sheet for programs: one object a row by the columns' keys, with the columns and the notes before them. */
export async function* writeJson({ name, columns, rows, notes }: Sheet): AsyncIterable<string> {
  const head = JSON.stringify({ name, notes, columns })
  yield `${head.slice(0, -1)},"rows":[`
  let before = '\n'
  for await (const row of rows) {
    const named = Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null]))
    yield before + JSON.stringify(named)
    before = ',\n'
  }
  yield '\n]}\n'
}
