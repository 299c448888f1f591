import type { Page } from 'playwright-core'
import type { OpenContact } from '../../client/contact/open-contact.ts'
import type { SavedContact } from '../../client/connection/local-store.ts'

/** A question in a contact that the browser has kept. */
export interface KeptQuestion {
  readonly words: string
  readonly outcome: string | null
}

/** The questions of every contact in hand, of all tabs, as they lie on the disk of this browser. */
export async function readKept(page: Page): Promise<readonly KeptQuestion[]> {
  const saved = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('straks')
        opening.addEventListener('error', () => reject(new Error('the store does not open')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('contacts').objectStore('contacts').getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result as unknown[])
          })
        })
      }),
  )
  return (saved as SavedContact[]).flatMap(({ contact }) =>
    (contact as OpenContact).questions.map(({ query, ending }) => ({ words: query, outcome: ending?.outcome ?? null })),
  )
}
