import type { Browser, BrowserContextOptions, ViewportSize } from 'playwright-core'
import { cookieOf, password, type RunningStraks } from '../running-straks.ts'
import { openPage, type OpenPage } from './open-page.ts'

interface Wanted extends BrowserContextOptions {
  readonly user: string
  readonly viewport?: ViewportSize
  /** Where it begins; the desk unless told otherwise. */
  readonly path?: string
}

/**
 * A browser of its own in which somebody with an account is signed in already: the login page is for the tests that are
 * about it. Resolves when Straks stands there.
 */
export async function openSignedIn(browser: Browser, straks: RunningStraks, wanted: Wanted): Promise<OpenPage> {
  const { user, path = '/', viewport, ...options } = wanted
  const [name = '', value = ''] = cookieOf(await straks.post('/api/session', { user, password })).split('=')
  const opened = await openPage(browser, viewport, options)
  await opened.context.addCookies([{ name, value, url: straks.url }])
  await opened.page.goto(straks.url + path)
  await opened.page.locator('.inside').waitFor()
  return opened
}
