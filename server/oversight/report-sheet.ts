import { reportTexts as da } from '../contract/da-report.ts'
import type { Report } from '../contract/report.ts'
import type { Column, Sheet } from '../measures/sheet.ts'
import { danishMoment } from './danish-moment.ts'

/** The report's figures as a table, with its sentences as notes. */
export function reportSheet(report: Report, name: string): Sheet {
  const { title, municipality, department, period, before, asOf, sections, notes, definitions } = report
  return {
    name,
    columns,
    rows: sections.flatMap(({ heading, figures }) =>
      figures.map(({ label, unit, now, before: earlier, change }) => [
        heading,
        label,
        unit,
        now.n,
        now.value,
        now.interval?.[0] ?? null,
        now.interval?.[1] ?? null,
        earlier.n,
        earlier.value,
        pointsOf(change.difference),
        pointsOf(change.interval?.[0]),
        pointsOf(change.interval?.[1]),
        da.verdicts[change.kind],
      ]),
    ),
    notes: [
      `${title}, ${department ?? municipality}, ${period.label}`,
      `${da.comparedWith(before.label)} ${da.asOf(danishMoment(new Date(asOf)))}`,
      ...sections.map(({ heading, sentences }) => `${heading}: ${sentences.join(' ')}`),
      ...notes,
      ...definitions,
    ],
  }
}

const { table } = da

const columns: readonly Column[] = [
  { key: 'section', label: table.section, kind: 'text' },
  { key: 'measure', label: table.label, kind: 'text' },
  { key: 'unit', label: table.unit, kind: 'text' },
  { key: 'n', label: table.nowN, kind: 'whole' },
  { key: 'share', label: table.now, kind: 'share' },
  { key: 'lower', label: table.lower, kind: 'share' },
  { key: 'upper', label: table.upper, kind: 'share' },
  { key: 'n_before', label: table.beforeN, kind: 'whole' },
  { key: 'share_before', label: table.before, kind: 'share' },
  { key: 'difference_points', label: table.difference, kind: 'number' },
  { key: 'difference_points_lower', label: table.differenceLower, kind: 'number' },
  { key: 'difference_points_upper', label: table.differenceUpper, kind: 'number' },
  { key: 'verdict', label: table.verdict, kind: 'text' },
]

/** A difference of shares in percentage points: as percent it would be read as a share of the share. */
function pointsOf(difference: number | null | undefined): number | null {
  return typeof difference === 'number' ? Math.round(difference * 1e6) / 1e4 : null
}
