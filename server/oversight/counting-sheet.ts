import type { Account, AuditTrail } from '../accounts/account.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Clock } from '../contacts/clock.ts'
import type { CountingStore } from '../contacts/counting-store.ts'
import type { DaySpan } from '../contacts/tiles.ts'
import { countingSheetTexts, definitions } from '../contract/da.ts'
import type { Rate } from '../contract/measures.ts'
import type { Column, Sheet, Value } from '../measures/sheet.ts'
import { countingRows } from './counting-rows.ts'
import { danishDay, danishMoment } from './danish-moment.ts'
import type { Measuring } from './measuring.ts'

interface Ports {
  readonly counting: Pick<CountingStore, 'groups' | 'periods'>
  readonly measuring: Measuring
  readonly shelf: () => Shelf
  readonly clock: Clock
}

interface ExportPorts extends Ports {
  readonly audit: AuditTrail
}

const { columns: labels } = countingSheetTexts
const columns: readonly Column[] = [
  { key: 'source', label: labels.source, kind: 'text' },
  { key: 'kle', label: labels.kle, kind: 'text' },
  { key: 'topic', label: labels.topic, kind: 'text' },
  { key: 'channel', label: labels.channel, kind: 'text' },
  { key: 'all', label: labels.n, kind: 'whole' },
  { key: 'n', label: labels.counted, kind: 'whole' },
  { key: 'settled', label: labels.settled, kind: 'whole' },
  { key: 'share', label: labels.share, kind: 'share' },
  { key: 'low', label: labels.low, kind: 'share' },
  { key: 'high', label: labels.high, kind: 'share' },
]

/** The sheet for somebody who takes it out of the house; that is noted. */
export async function countingExport(span: DaySpan, reader: Account, ports: ExportPorts): Promise<Sheet> {
  const sheet = countingSheet(span, ports)
  const at = ports.clock.now().toISOString()
  await ports.audit.note({ at, account: reader.id, action: 'export/write', object: sheet.name })
  return sheet
}

/** Questions in Straks and contacts counted by hand, by KLE number and channel; what is hidden on the screen is hidden here. */
function countingSheet(span: DaySpan, { counting, measuring, shelf, clock }: Ports): Sheet {
  const { name, period, asOf, straksNote, countingNote, noSum } = countingSheetTexts
  return {
    name: name(span.from, span.to),
    columns,
    rows: allRows(),
    notes: [
      period(danishDay(span.from), danishDay(span.to)),
      asOf(danishMoment(clock.now())),
      straksNote,
      definitions.strict,
      countingNote,
      noSum,
      definitions.interval,
    ],
  }

  async function* allRows(): AsyncIterable<readonly Value[]> {
    for (const { code, label } of shelf().configuration.channels) {
      const { rows } = await measuring.measures({ ...span, by: 'topic', channel: code })
      for (const { key, questions } of rows) {
        const title = key === '' ? labelOfNone : (shelf().topicNameOf(key) ?? '')
        yield [countingSheetTexts.straks, key, title, label, questions.all, ...cellsOf(questions.strict)]
      }
    }
    for (const { id, name: periodName, tasks } of await counting.periods()) {
      for (const row of countingRows(await counting.groups(id, span), shelf(), tasks)) {
        const kle = row.task.startsWith('eget-') ? '' : row.task
        const source = countingSheetTexts.counting(periodName)
        yield [source, kle, row.label, row.channelLabel, row.counted, ...cellsOf(row.settled)]
      }
    }
  }
}

const labelOfNone = countingSheetTexts.noTopic

function cellsOf({ n, resolved, value, interval }: Rate): Value[] {
  return [n, resolved, value, interval?.[0] ?? null, interval?.[1] ?? null]
}
