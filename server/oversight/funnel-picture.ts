import * as da from '../contract/da.ts'
import type { Funnel, FunnelRequest } from '../contract/funnel.ts'
import { funnelLimits, funnelSizes, placeIn } from '../measures/funnel.ts'
import type { Measuring } from './measuring.ts'

/** Departments or topics as points around the rate of them all. */
export async function funnelPicture(measuring: Measuring, request: FunnelRequest): Promise<Funnel> {
  const { measure, of, ...selection } = request
  const { total, rows, from, to, asOf, definitions } = await measuring.measures(selection)
  const target = total[of][measure]
  const share = target.value
  const shown = rows.flatMap(({ key, label, ...row }) => {
    const rate = row[of][measure]
    return rate.value === null || rate.n === null || share === null ? [] : [{ key, label, rate, n: rate.n, share }]
  })
  const points = shown.map(({ key, label, rate, n, share: whole }) => {
    const { inner, outer } = funnelLimits(whole, n)
    return { key, label, rate, place: placeIn({ n, inner, outer }, rate.value ?? 0), inner, outer }
  })
  const limits = share === null ? [] : funnelSizes(shown.map(({ n }) => n)).map((n) => funnelLimits(share, n))
  return {
    from,
    to,
    asOf,
    by: request.by,
    measure,
    of,
    target,
    isProvisional: measure === 'confirmed' && total.isProvisional,
    limits: limits.map(({ n, inner, outer }) => ({ n, inner: [...inner], outer: [...outer] })),
    points: points.map((point) => ({ ...point, inner: [...point.inner], outer: [...point.outer] })),
    hidden: rows.filter((row) => row[of].all > 0).length - points.length,
    definition: [definitions[measure], da.funnelDefinition].join(' '),
  }
}
