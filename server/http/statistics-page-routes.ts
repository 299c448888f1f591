import { createHash } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { StatisticsReader } from '../oversight/statistics.ts'
import { missingHtml, statisticsHtml, styleHash, tooManyHtml } from './statistics-html.ts'

/** Where the statistics page stands: its headers are its own, since it may be framed by the intranet. */
export const statisticsPath = '/statistik/'

interface Parts {
  readonly reader: StatisticsReader
  /** Whether this is the secret of an address that is open. */
  readonly isOpen: (token: string) => Promise<boolean>
}

const WRONG_PER_MINUTE = 120

/** Figures for whoever has an address, without signing in: plain HTML that stores, runs and tells nothing. */
export function statisticsPageRoutes({ reader, isOpen }: Parts): Hono {
  // Only what is wrong counts: behind a proxy the whole intranet reads from one address.
  const misses = new RateLimiterMemory({ points: WRONG_PER_MINUTE, duration: 60, keyPrefix: 'statistics' })
  return new Hono()
    .use(
      `${statisticsPath}*`,
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          styleSrc: [styleHash],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ['*'],
        },
        xFrameOptions: false,
        crossOriginResourcePolicy: 'cross-origin',
        referrerPolicy: 'no-referrer',
      }),
    )
    .get(`${statisticsPath}:token`, async (c) => {
      if (!(await isOpen(c.req.param('token')))) {
        const wait = await secondsToWait(misses, addressOf(c))
        if (wait > 0) return c.html(tooManyHtml(), 429, { 'retry-after': String(wait), 'cache-control': 'no-store' })
        return c.html(missingHtml(), 404, { 'cache-control': 'no-store' })
      }
      const html = statisticsHtml(await reader.read())
      const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`
      // Kept, but asked for again each time: once an address is closed, no browser may show it a moment longer.
      c.header('cache-control', 'private, no-cache')
      c.header('etag', tag)
      return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.html(html)
    })
}

async function secondsToWait(misses: RateLimiterMemory, address: string): Promise<number> {
  try {
    await misses.consume(address)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000)
    throw error
  }
}

function addressOf(c: Context): string {
  return c.env === undefined || !('incoming' in c.env) ? 'local' : (getConnInfo(c).remote.address ?? 'unknown')
}
