import { rm } from 'node:fs/promises'
import { afterAll, beforeAll } from 'vitest'
import { runStraks, type RunningStraks } from '../running-straks.ts'
import { someKnowledge } from '../some-knowledge.ts'
import { launchBrowser } from './launch-browser.ts'
import { mette, openMettesDesk } from './mettes-desk.ts'
import { ask, type OpenPage } from './open-page.ts'

/** One desk with an answer on it for all tests of a file: for what looks at a card and leaves nothing behind. */
export interface AnsweredDesk extends OpenPage {
  readonly straks: RunningStraks
}

/**
 * Registers the hooks.
 *
 * @param articles the few shipped articles that are enough; else all of them
 */
export function useAnsweredDesk(question: string, articles?: readonly string[]): () => AnsweredDesk {
  let answered: AnsweredDesk
  let end = (): Promise<void> => Promise.resolve()

  beforeAll(async () => {
    const browser = await launchBrowser()
    const knowledgeFolder = articles && (await someKnowledge(articles))
    const straks = await runStraks(knowledgeFolder === undefined ? {} : { knowledgeFolder })
    await straks.addAccount(mette)
    const opened = await openMettesDesk(browser, straks)
    await ask(opened.page, question)
    answered = { ...opened, straks }
    end = async () => {
      await browser.close()
      await straks.stop()
      if (knowledgeFolder !== undefined) await rm(knowledgeFolder, { recursive: true, force: true })
    }
  })
  afterAll(() => end())

  return () => answered
}
