import { existsSync } from 'node:fs'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

const SYSTEM_BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
]

/** Keeps the browser from looking for anything outside this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium: the one `CHROME_PATH` names, else the system's, else the one that an npm package carries. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser())
}

/** Which Chromium there is, and how it is started here. */
export async function findBrowser(): Promise<LaunchOptions> {
  const own = [process.env['CHROME_PATH'], ...SYSTEM_BROWSERS].find((path) => path !== undefined && existsSync(path))
  if (own !== undefined) return { executablePath: own, args: QUIET }
  const { default: carried } = await import('@sparticuz/chromium')
  return { executablePath: await carried.executablePath(), args: QUIET }
}
