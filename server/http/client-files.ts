import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { Refusal } from '../contract/refusal.ts'
import { refuse } from './refuse.ts'

/** The built screen: files with a hash in their name are kept for good, everything else is asked for again. */
export function clientFiles(folder: string): Hono {
  return new Hono()
    .all('/api/*', (c) => refuse(c, new Refusal('not-found')))
    .use('/assets/*', serveStatic({ root: folder, onFound: (_, c) => c.header('cache-control', FOR_GOOD) }))
    .get('/assets/*', (c) => refuse(c, new Refusal('not-found')))
    .get(
      '*',
      serveStatic({ root: folder, path: 'index.html', onFound: (_, c) => c.header('cache-control', 'no-cache') }),
    )
    .all('*', (c) => refuse(c, new Refusal('not-found')))
}

const FOR_GOOD = 'public, max-age=31536000, immutable'
