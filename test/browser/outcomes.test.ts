import { describe, expect, test } from 'vitest'
import { useDesk } from './desk-fixture.ts'
import { allStored, ask } from './open-page.ts'

const desk = useDesk()

/** Each way in which a question can end: the keys pressed, what is stored, and how it counts. */
const paths = [
  { keys: ['1'], outcome: 'resolved', reason: null, chip: 'Straksafklaret', counts: 'resolved' },
  { keys: ['2'], outcome: 'resolved-with-help', reason: null, chip: 'efter sparring', counts: 'resolved-with-help' },
  { keys: ['3'], outcome: 'self-service', reason: null, chip: 'selvbetjening', counts: 'resolved' },
  { keys: ['4'], outcome: 'referred-authority', reason: null, chip: 'henvist', counts: 'referred' },
  { keys: ['7', '3'], outcome: 'case', reason: 'needs-caseworker', chip: 'Sag oprettet', counts: 'unresolved' },
  { keys: ['8', '1'], outcome: 'no-answer', reason: 'knowledge-missing', chip: 'ikke besvares', counts: 'unresolved' },
  { keys: ['9', '4'], outcome: 'returns', reason: 'needs-documents', chip: 'vender selv', counts: 'unresolved' },
  { keys: ['0'], outcome: 'abandoned', reason: null, chip: 'Afbrudt', counts: 'excluded' },
  { keys: ['+'], outcome: 'misdirected', reason: null, chip: 'Fejlhenvendelse', counts: 'excluded' },
]

// `transferred` and `callback` bring a form with them: see transfer.test.ts and callback.test.ts.
describe('an outcome', () => {
  test('of each kind is stored as its keys say, and none with more than two keys', { timeout: 120_000 }, async () => {
    const { logged, opened, page } = desk
    for (const { keys, chip, counts } of paths) {
      expect(keys.length).toBeLessThanOrEqual(2)
      await ask(page, 'mit pas er blevet stjålet')
      for (const key of keys) await page.keyboard.press(key)
      await page.locator(`.question[data-selected=true] .chip.counts-${counts}`, { hasText: chip }).waitFor()
      await page.locator('#question:focus').waitFor()
    }
    await page.keyboard.press('Shift+Enter')
    await page.locator('.closed').waitFor()
    await allStored(page)
    const [contact] = await logged()
    expect(contact?.questions.map(({ outcome, reason }) => ({ outcome, reason }))).toEqual(
      paths.map(({ outcome, reason }) => ({ outcome, reason })),
    )
    const [tally] = await desk.straks.app.store.log.tally({ from: '2020-01-01', to: '2099-12-31' }, null)
    const counted = { all: 9, resolved: 2, resolvedWithHelp: 1, referred: 1, excluded: 2, notEligible: 0, takenBack: 0 }
    expect(tally?.questions).toEqual(counted)
    expect(opened.errors).toEqual([])
  })
})
