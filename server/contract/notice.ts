import { z } from 'zod'
import { colleague } from './consult.ts'
import { citizenText, code, instant, recordId } from './values.ts'

/** A short notice to colleagues: to one department, or to all where `department` is null. */
export const noticeRequest = z.strictObject({
  id: recordId,
  department: code.nullable(),
  text: citizenText(280).pipe(z.string().min(1)),
  expiresAt: instant,
})
export type NoticeRequest = z.infer<typeof noticeRequest>

export const notice = noticeRequest.extend({ by: colleague, at: instant, isSeen: z.boolean() })
export type Notice = z.infer<typeof notice>
