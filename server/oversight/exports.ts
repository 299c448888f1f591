import type { Account, AuditTrail } from '../accounts/account.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog, Selection } from '../contacts/contact-log.ts'
import type { QuestionExport } from '../contacts/question-export.ts'
import { exportTexts as da } from '../contract/da-papers.ts'
import type { MeasuresExportRequest, QuestionsExportRequest } from '../contract/exports.ts'
import type { MeasureBy } from '../contract/measures.ts'
import type { Sheet, Value } from '../measures/sheet.ts'
import { labelOf } from './measure-labels.ts'
import { danishDay, danishMoment } from './danish-moment.ts'
import type { Measuring } from './measuring.ts'
import { measuresSheet } from './measures-sheet.ts'
import { questionColumns } from './questions-sheet.ts'

/** Sheets that leave the house; who took which is noted before the first row goes out. */
export interface Exports {
  measures(request: MeasuresExportRequest, reader: Account): Promise<Sheet>
  questions(request: QuestionsExportRequest, reader: Account): Promise<Sheet>
  /** For files that are made elsewhere. */
  readonly note: (file: string, reader: Account) => Promise<void>
}

interface Ports {
  readonly measuring: Measuring
  readonly log: Pick<ContactLog, 'tally'>
  readonly questionExport: QuestionExport
  readonly shelf: () => Shelf
  readonly audit: Pick<AuditTrail, 'note'>
  readonly clock: Clock
}

export function createExports({ measuring, log, questionExport, shelf, audit, clock }: Ports): Exports {
  return {
    note,

    async measures({ format, ...request }, reader) {
      const measures = await measuring.measures(request)
      const head = [da.title(da.groups[request.by]), ...headOf(request, new Date(measures.asOf))]
      const sheet = measuresSheet(measures, head)
      await note(`${sheet.name}.${format}`, reader)
      return sheet
    },

    async questions({ format, text, ...selection }, reader) {
      const hasText = text === 'with'
      const name = da.questionsName(selection.from, selection.to)
      const count = (await log.tally(selection, null))[0]?.questions.all ?? 0
      await note(`${name}.${format} ${da.rowsTaken(count, hasText)}`, reader)
      const columns = questionColumns(hasText)
      const told = hasText ? [da.noPersons, da.withText] : [da.noPersons]
      return {
        name,
        columns: columns.map(({ key, label, kind }) => ({ key, label, kind })),
        rows: rowsOf(selection, hasText),
        notes: [da.questionsTitle, ...headOf(selection, clock.now()), ...told],
      }
    },
  }

  async function* rowsOf(selection: Selection, hasText: boolean): AsyncGenerator<readonly Value[]> {
    const columns = questionColumns(hasText)
    for await (const slice of questionExport.read(selection, hasText)) {
      for (const question of slice) yield columns.map(({ valueOf }) => valueOf(question, shelf()))
    }
  }

  function headOf(selection: Selection, asOf: Date): readonly string[] {
    const chosen = filters.flatMap(([name, by]) => {
      const key = selection[name]
      return key === undefined ? [] : [`${da.groups[by].toLowerCase()} ${labelOf(by, key, shelf())}`]
    })
    const told = chosen.length === 0 ? [] : [da.selection(chosen.join(', '))]
    return [da.period(danishDay(selection.from), danishDay(selection.to)), ...told, da.asOf(danishMoment(asOf))]
  }

  async function note(object: string, reader: Account): Promise<void> {
    await audit.note({ at: clock.now().toISOString(), account: reader.id, action: 'export/write', object })
  }
}

const filters = [
  ['channel', 'channel'],
  ['department', 'department'],
  ['topic', 'topic'],
  ['article', 'article'],
  ['lifeEvent', 'life-event'],
] as const satisfies readonly (readonly [keyof Selection, MeasureBy])[]
