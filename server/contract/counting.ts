import { z } from 'zod'
import { sheetFormat } from './exports.ts'
import { rate } from './measures.ts'
import { citizenText, code, day, instant, recordId } from './values.ts'

/** What a contact was about, as KL's KOMHEN counts it. */
export const countType = z.enum(['transaction', 'general', 'case', 'misdirected'])
export type CountType = z.infer<typeof countType>

/** A KLE number, or a number within the period for what has none. */
export const taskCode = z.string().regex(/^(?:\d{2}(?:\.\d{2}){0,2}|eget-\d{1,2})$/)

export const countingTask = z.object({ code: taskCode, label: z.string() })
export type CountingTask = z.infer<typeof countingTask>

/** A period in which contacts are counted by hand; each task is a KLE number or words of the unit's own. */
export const countingPeriodRequest = z
  .strictObject({
    id: recordId,
    name: citizenText(80).pipe(z.string().min(1)),
    from: day,
    to: day,
    /** Which count; none means all of them. */
    departments: z.array(code).max(100),
    tasks: z
      .array(citizenText(80).pipe(z.string().min(1)))
      .min(1)
      .max(30),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'Perioden er vendt om: "fra" ligger efter "til"' })
export type CountingPeriodRequest = z.infer<typeof countingPeriodRequest>

export const countingPeriod = z.object({
  id: recordId,
  name: z.string(),
  from: day,
  to: day,
  departments: z.array(code),
  tasks: z.array(countingTask),
  madeBy: z.string(),
  madeAt: instant,
})
export type CountingPeriod = z.infer<typeof countingPeriod>

/** One contact, counted with one key. */
export const countRecord = z.strictObject({
  period: recordId,
  channel: code,
  task: taskCode,
  type: countType,
  isSettled: z.boolean(),
  countedAt: instant,
})
export type CountRecord = z.infer<typeof countRecord>

export const countingRow = z.object({
  task: taskCode,
  label: z.string(),
  channel: code,
  channelLabel: z.string(),
  counted: z.int(),
  /** Null where too few are counted to tell. */
  types: z.record(countType, z.int()).nullable(),
  /** Settled ÷ counted, misdirected contacts left out. */
  settled: rate,
})
export type CountingRow = z.infer<typeof countingRow>

export const countingFigures = z.object({
  period: countingPeriod,
  asOf: instant,
  counted: z.int(),
  settled: rate,
  rows: z.array(countingRow),
  definitions: z.array(z.string()),
})
export type CountingFigures = z.infer<typeof countingFigures>

const named = citizenText(120).pipe(z.string().min(1))

/** Which column holds what; a channel may also be the same for the whole file. */
export const importMapping = z.strictObject({
  day: named,
  contacts: named,
  channel: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('whole-file'), channel: code }),
    z.strictObject({
      kind: z.literal('column'),
      column: named,
      /** What the file calls a channel → the municipality’s code, null to leave its rows out. */
      channels: z.record(citizenText(120), code.nullable()),
    }),
  ]),
})
export type ImportMapping = z.infer<typeof importMapping>

const file = {
  /** Name of the system that the file comes from: its mapping is kept under this name. */
  source: citizenText(60).pipe(z.string().min(1)),
  fileName: citizenText(120),
  /** The file's bytes in base64: in which letters it is written is found out from them. */
  content: z.base64().min(1).max(1_400_000),
}

export const importLookRequest = z.strictObject({ ...file, mapping: importMapping.nullable() })
export type ImportLookRequest = z.infer<typeof importLookRequest>

export const importRequest = z.strictObject({
  ...file,
  id: recordId,
  mapping: importMapping,
  /** Earlier imports that this one takes the place of, as a whole. */
  replaces: z.array(recordId).max(50),
})
export type ImportRequest = z.infer<typeof importRequest>

/** A line of the file, as an editor counts them, and why it cannot be used. */
export const importFault = z.object({ line: z.int(), reason: z.string() })
export type ImportFault = z.infer<typeof importFault>

export const importedFile = z.object({
  id: recordId,
  source: z.string(),
  fileName: z.string(),
  from: day,
  to: day,
  rows: z.int(),
  contacts: z.int(),
  madeBy: z.string(),
  madeAt: instant,
  /** By which later import; null while it counts. */
  replacedBy: recordId.nullable(),
})
export type ImportedFile = z.infer<typeof importedFile>

export const importedTotal = z.object({ day, channel: code, contacts: z.int() })
export type ImportedTotal = z.infer<typeof importedTotal>

/** What a file holds, before anything of it is kept. */
export const importLook = z.object({
  columns: z.array(z.string()),
  /** The first rows, as they stand in the file. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** The mapping that was sent, the one kept for this source, or a guess. */
  mapping: importMapping.nullable(),
  isMappingKept: z.boolean(),
  /** What the file's channel column holds. */
  channelNames: z.array(z.string()),
  faults: z.array(importFault),
  faultCount: z.int(),
  /** Added up by day and channel; empty while there is a fault. */
  totals: z.array(importedTotal),
  /** What is there already of the same source and days. */
  already: z.array(importedFile),
  /** The very same bytes are imported and count. */
  isSameFile: z.boolean(),
})
export type ImportLook = z.infer<typeof importLook>

export const coverageRequest = z.strictObject({ from: day, to: day })
export type CoverageRequest = z.infer<typeof coverageRequest>

export const coverageRow = z.object({
  channel: code,
  label: z.string(),
  /** Empty for the whole period. */
  week: z.string(),
  days: z.int(),
  registered: z.int(),
  total: z.int(),
  coverage: rate,
  isOver: z.boolean(),
})
export type CoverageRow = z.infer<typeof coverageRow>

export const coverage = z.object({
  from: day,
  to: day,
  asOf: instant,
  channels: z.array(coverageRow),
  weeks: z.array(coverageRow),
  definition: z.string(),
})
export type Coverage = z.infer<typeof coverage>

/** What the counting page opens with: the periods that the employee counts in today. */
export const openCounting = z.object({ periods: z.array(countingPeriod) })
export type OpenCounting = z.infer<typeof openCounting>

/** Questions and counted contacts by KLE number and channel, as a file. */
export const countingExportRequest = z.strictObject({ from: day, to: day, format: sheetFormat.default('csv') })
