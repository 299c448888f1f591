import { afterAll, beforeAll } from 'vitest'
import { password, runStraks, type RunningStraks } from '../running-straks.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette, openMettesDesk } from './mettes-desk.ts'
import { ask, type OpenPage } from './open-page.ts'

/** One desk with an answer on it for all tests of a file: for what looks at a card and leaves nothing behind. */
export interface AnsweredDesk extends OpenPage {
  readonly straks: RunningStraks
}

/** Registers the hooks. */
export function useAnsweredDesk(question: string): () => AnsweredDesk {
  let answered: AnsweredDesk
  let end = (): Promise<void> => Promise.resolve()

  beforeAll(async () => {
    const browser = await launchBrowser()
    const straks = await runStraks()
    await straks.app.identity.add(mette, password)
    const opened = await openMettesDesk(browser, straks)
    await ask(opened.page, question)
    answered = { ...opened, straks }
    end = async () => {
      await browser.close()
      await straks.stop()
    }
  })
  afterAll(() => end())

  return () => answered
}
