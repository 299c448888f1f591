import { z } from 'zod'
import { measuresRequest, rate } from './measures.ts'
import { day, instant } from './values.ts'

export const rateName = z.enum(['strict', 'withHelpAndReferral', 'ofEligible', 'confirmed'])
export type RateName = z.infer<typeof rateName>

export const counted = z.enum(['questions', 'contacts'])
export type Counted = z.infer<typeof counted>

/** What one picture is of: the selection, which rate, and whether of questions or contacts. */
export const pictureRequest = measuresRequest
  .omit({ by: true })
  .extend({ measure: rateName.default('strict'), of: counted.default('questions') })
export type PictureRequest = z.infer<typeof pictureRequest>

/** Departments and topics only: persons are never compared. */
export const funnelRequest = pictureRequest.extend({ by: z.enum(['department', 'topic']).default('department') })
export type FunnelRequest = z.infer<typeof funnelRequest>

export const funnelPlace = z.enum(['far-below', 'below', 'within', 'above', 'far-above'])
export type FunnelPlace = z.infer<typeof funnelPlace>

const limits = { inner: z.tuple([z.number(), z.number()]), outer: z.tuple([z.number(), z.number()]) }

export const funnelPoint = z.object({ key: z.string(), label: z.string(), rate, place: funnelPlace, ...limits })
export type FunnelPoint = z.infer<typeof funnelPoint>

/** Groups around the share of the whole, with the limits between which chance alone would put them. */
export const funnel = z.object({
  from: day,
  to: day,
  asOf: instant,
  by: funnelRequest.shape.by,
  measure: rateName,
  of: counted,
  isProvisional: z.boolean(),
  /** The whole, around which the funnel is drawn. */
  target: rate,
  /** The limits by size, 95 % and 99.8 %. */
  limits: z.array(z.object({ n: z.int(), ...limits })),
  points: z.array(funnelPoint),
  /** Groups whose rate is hidden. */
  hidden: z.int(),
  definition: z.string(),
})
export type Funnel = z.infer<typeof funnel>
