import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Each takes half a minute and more, most of it waiting. */
const LONGEST = ['/browser/outcomes.test.ts', '/faults/faults.test.ts', '/story/first-start.test.ts']

/** Begins with what takes longest, so that nothing has to wait for it in the end; by size, as usual, these come last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((end) => moduleId.endsWith(end))
    const sortBySize = super.sort.bind(this)
    const sorted = await sortBySize(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
