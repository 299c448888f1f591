import type { Page } from 'playwright-core'
import { axeViolations } from './axe-violations.ts'

/** What is wrong with how a page stands, each with where it was seen: what axe finds, and whether it runs out to the side. */
export async function pageFaults(page: Page, where: string): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const runsOut = excess > 0 ? [`runs out by ${excess} px`] : []
  return [...(await axeViolations(page)), ...runsOut].map((fault) => `${where}: ${fault}`)
}
