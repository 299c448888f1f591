import { describe, expect, test } from 'vitest'
import type { CountedGroup } from '../../server/contacts/counting-store.ts'
import type { Shelf } from '../../server/articles/shelf.ts'
import { countingRows, settledOf } from '../../server/oversight/counting-rows.ts'

const channels = [
  { code: 'phone', label: 'Telefon' },
  { code: 'desk', label: 'Fremmøde' },
  { code: 'letter', label: 'Brev' },
]
const shelf = { configuration: { channels } } as unknown as Shelf
const tasks = [
  { code: '23.05.10', label: 'Flytning' },
  { code: 'eget-2', label: 'Nøgler' },
]

function group(task: string, channel: string, counted: number, changes: Partial<CountedGroup> = {}): CountedGroup {
  return { task, channel, type: 'case', isSettled: true, counted, ...changes }
}

describe('rows of a counting period', () => {
  test('give settled ÷ counted without what came to the wrong place', () => {
    const groups = [
      group('23.05.10', 'phone', 30),
      group('23.05.10', 'phone', 10, { isSettled: false, type: 'transaction' }),
      group('23.05.10', 'phone', 5, { type: 'misdirected', isSettled: false }),
    ]
    const [row] = countingRows(groups, shelf, tasks)
    expect(row).toMatchObject({ label: 'Flytning', channelLabel: 'Telefon', counted: 45 })
    expect(row?.types).toEqual({ transaction: 10, general: 0, case: 30, misdirected: 5 })
    expect(row?.settled).toMatchObject({ n: 40, resolved: 30, value: 0.75 })
    expect(settledOf(groups)).toMatchObject({ n: 40, resolved: 30 })
  })

  // Seen: beside the hidden types of 5 stood that 4 of them count.
  test('do not tell how many of a few came to the wrong place', () => {
    const groups = [
      group('23.05.10', 'phone', 4),
      group('23.05.10', 'phone', 1, { type: 'misdirected', isSettled: false }),
      group('23.05.10', 'desk', 30),
    ]
    const few = countingRows(groups, shelf, tasks).find(({ channel }) => channel === 'phone')
    expect(few).toMatchObject({ counted: 5, types: null, settled: { n: null, isHidden: true } })
  })

  test('stand in the order of the tasks and the municipality’s channels', () => {
    const rows = countingRows(
      [group('eget-2', 'phone', 20), group('23.05.10', 'letter', 20), group('23.05.10', 'phone', 20)],
      shelf,
      tasks,
    )
    expect(rows.map(({ task, channel }) => `${task} ${channel}`)).toEqual([
      '23.05.10 phone',
      '23.05.10 letter',
      'eget-2 phone',
    ])
  })

  test('hide types and share under ten, and the neighbour by which the share could be worked out', () => {
    const rows = countingRows(
      [group('23.05.10', 'phone', 40), group('23.05.10', 'desk', 20), group('23.05.10', 'letter', 4)],
      shelf,
      tasks,
    )
    expect(rows.map(({ channel, settled, types }) => [channel, settled.isHidden, types === null])).toEqual([
      ['phone', false, false],
      ['desk', true, false],
      ['letter', true, true],
    ])
  })

  test('hide across tasks and channels alike: no row and no column is left with one hidden share', () => {
    const groups = [
      group('23.05.10', 'phone', 4),
      group('23.05.10', 'desk', 40),
      group('23.05.10', 'letter', 50),
      group('eget-2', 'phone', 60),
      group('eget-2', 'desk', 70),
      group('eget-2', 'letter', 80),
    ]
    const rows = countingRows(groups, shelf, tasks)
    for (const of of [(row: (typeof rows)[number]) => row.task, (row: (typeof rows)[number]) => row.channel]) {
      for (const own of Map.groupBy(rows, of).values()) {
        const hidden = own.filter(({ settled }) => settled.isHidden)
        const together = hidden.reduce((all, { settled }) => all + (settled.n ?? 0), 0)
        expect(hidden.length === 0 || together >= 10).toBe(true)
      }
    }
  })
})
