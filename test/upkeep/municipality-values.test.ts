import { expect, test } from 'vitest'
import { createFolderLibrary } from '../../server/library/create-folder-library.ts'
import { valuesToFill } from '../../server/upkeep/municipality-values.ts'
import { shippedKnowledge } from '../running-straks.ts'

test('lists every value, how many articles say it, and which are still invented', async () => {
  const values = valuesToFill(await createFolderLibrary(shippedKnowledge, shippedKnowledge).read())
  const phone = values.find((value) => value.name === 'phone')
  expect(phone).toMatchObject({ value: '99 00 00 00', isInvented: true })
  expect(phone?.usedBy).toBeGreaterThan(20)
  expect(values.filter((value) => value.value === null)).toEqual([])
})

test('names a value that articles ask for in vain', async () => {
  const knowledge = await createFolderLibrary(shippedKnowledge, shippedKnowledge).read()
  const faults = [{ file: 'a.md', line: 3, message: 'værdien {{municipality.fax}} mangler' }]
  expect(valuesToFill({ ...knowledge, faults }).find((value) => value.name === 'fax')).toEqual({
    name: 'fax',
    value: null,
    usedBy: 1,
    isInvented: false,
  })
})
