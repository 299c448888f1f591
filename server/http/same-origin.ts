import type { Context } from 'hono'

/**
 * Whether a request may come from our own screen: a browser says from where it comes, and it must be here. Callers that
 * are no browsers say nothing, and bring no cookie that a person did not give them.
 */
export function isSameOrigin(c: Context, publicOrigin: string | null): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return origin === publicOrigin || hostOf(origin) === c.req.header('host')
  const site = c.req.header('sec-fetch-site')
  return site === undefined || site === 'same-origin' || site === 'none'
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
