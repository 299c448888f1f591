import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Health } from '../contract/health.ts'
import { importTexts } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { refuse } from './refuse.ts'
import { isSameOrigin } from './same-origin.ts'
import { statisticsPath } from './statistics-page-routes.ts'

export const largestBodyBytes = 64 * 1024
/** A file of totals in base64, with what is said about it. */
const largestImportBytes = 1_500_000

/** The outermost layer of every answer: headers, limits, and one translator of errors. */
export function createHttpFace(options: { publicOrigin: string | null; onError: (error: Error) => void }): Hono {
  const face = new Hono()
  const secured = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: options.publicOrigin?.startsWith('https:') ?? false,
  })
  face.use((c, next) => (c.req.path.startsWith(statisticsPath) ? next() : secured(c, next)))
  face.use('/api/*', async (c, next): Promise<Response | undefined> => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isReading && !isSameOrigin(c, options.publicOrigin)) return refuse(c, new Refusal('forged-origin'))
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    return undefined
  })
  const usualLimit = bodyLimit({ maxSize: largestBodyBytes, onError: (c) => refuse(c, new Refusal('too-large')) })
  const importLimit = bodyLimit({
    maxSize: largestImportBytes,
    onError: (c) => refuse(c, new Refusal('too-large', importTexts.tooLarge)),
  })
  face.use('/api/*', (c, next) => (c.req.path.startsWith('/api/counting/imports') ? importLimit : usualLimit)(c, next))
  face.onError((error, c) => {
    options.onError(error)
    return refuse(c, new Refusal('internal'))
  })
  return face
}

/** Open to all: whether Straks runs and what it left out. */
export function healthRoute(health: () => Health): Hono {
  return new Hono().get('/health', (c) => c.json(health()))
}
