import { exportTexts as da } from '../contract/da-papers.ts'
import type { MeasureRow, Measures, Rate } from '../contract/measures.ts'
import type { Column, Sheet, Value } from '../measures/sheet.ts'

/** Figures as a table: one row for each group, unit and measure, the whole first, so that it can be filtered and pivoted. */
export function measuresSheet(measures: Measures, head: readonly string[]): Sheet {
  const { by, from, to, total, rows, definitions } = measures
  return {
    name: da.measuresName(by, from, to),
    columns: columnsBy(da.groups[by]),
    rows: [total, ...rows].flatMap((row) => rowsOf(row).map((values) => [...values, from, to])),
    notes: [...head, da.asShares, ...Object.values(definitions)],
  }
}

const { measureColumns: labels } = da

function columnsBy(group: string): readonly Column[] {
  return [
    { key: 'code', label: labels.code, kind: 'text' },
    { key: 'group', label: group, kind: 'text' },
    { key: 'unit', label: labels.unit, kind: 'text' },
    { key: 'measure', label: labels.measure, kind: 'text' },
    { key: 'all', label: labels.all, kind: 'whole' },
    { key: 'excluded', label: labels.excluded, kind: 'whole' },
    { key: 'n', label: labels.n, kind: 'whole' },
    { key: 'count', label: labels.count, kind: 'whole' },
    { key: 'share', label: labels.share, kind: 'share' },
    { key: 'lower', label: labels.lower, kind: 'share' },
    { key: 'upper', label: labels.upper, kind: 'share' },
    { key: 'remark', label: labels.remark, kind: 'text' },
    { key: 'from', label: labels.from, kind: 'day' },
    { key: 'to', label: labels.to, kind: 'day' },
  ]
}

function rowsOf(row: MeasureRow): Value[][] {
  const lines = (['questions', 'contacts'] as const).flatMap((unit) => {
    const { all, excluded } = row[unit]
    const shared = { unit: da.units[unit], all, excluded }
    return [
      ...rateNames.map((name) => ({ ...shared, name, rate: row[unit][name] })),
      ...others[unit].map((name) => ({ ...shared, name, rate: row[name] })),
    ]
  })
  return lines.map(({ unit, all, excluded, name, rate }) => [
    row.key.trim(),
    row.label,
    unit,
    da.measures[name],
    all,
    excluded,
    rate.n,
    rate.resolved,
    rate.value,
    rate.interval?.[0] ?? null,
    rate.interval?.[1] ?? null,
    remarkOf(rate, name === 'confirmed' && row.isProvisional),
  ])
}

const rateNames = ['strict', 'withHelpAndReferral', 'ofEligible', 'confirmed'] as const
const others = { questions: ['linked'], contacts: ['repeats', 'offered', 'transferred'] } as const

function remarkOf({ isHidden, isUncertain }: Rate, isProvisional: boolean): string {
  if (isHidden) return da.remarks.hidden
  const remarks = [isUncertain ? da.remarks.uncertain : '', isProvisional ? da.remarks.provisional : '']
  return remarks.filter((one) => one !== '').join(', ')
}
