import type { CDPSession, Page } from 'playwright-core'

const MOST_TABS = 200

/**
 * What can be clicked on the page, or in the dialog that is open, and is not come to by Tab: each with its text. Options
 * of a list are gone through with the arrows.
 */
export async function mouseOnly(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await markClickable(session)
  await session.detach()
  await page.evaluate(markWanted)
  for (let tabs = 0; tabs < MOST_TABS && (await page.evaluate(countLeft)) > 0; tabs++) {
    await page.keyboard.press('Tab')
    await page.evaluate(() => delete (document.activeElement as HTMLElement | null)?.dataset['wanted'])
  }
  return page.evaluate(() => {
    const left = [...document.querySelectorAll<HTMLElement>('[data-wanted]')]
    for (const one of document.querySelectorAll<HTMLElement>('[data-wanted], [data-clickable]')) {
      delete one.dataset['wanted']
      delete one.dataset['clickable']
    }
    return left.map((one) => `${one.localName}: ${(one.getAttribute('aria-label') ?? one.textContent).trim()}`)
  })
}

/** What listens to the mouse, whatever element it is: only the browser's debugger knows. */
async function markClickable(session: CDPSession): Promise<void> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.body' })
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
    depth: -1,
  })
  for (const { type, backendNodeId } of listeners) {
    if (backendNodeId === undefined || !/^(?:click|dblclick|mousedown|pointerdown)$/.test(type)) continue
    const { object } = await session.send('DOM.resolveNode', { backendNodeId })
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function () { if (this.dataset) this.dataset.clickable = "" }',
    })
  }
}

function markWanted(): void {
  const native = 'a[href], button, input, select, textarea, summary'
  const within = document.querySelector('dialog[open]') ?? document.body
  for (const one of within.querySelectorAll<HTMLElement>(`[data-clickable], ${native}`)) {
    const isOption = one.matches('[role=option]')
    if (!isOption && !one.matches(':disabled') && one.checkVisibility()) one.dataset['wanted'] = ''
  }
}

function countLeft(): number {
  return document.querySelectorAll('[data-wanted]').length
}
