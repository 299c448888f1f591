import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { engineNames } from './engines.ts'
import { readmeOf } from './readme.ts'
import { reportOf } from './report.ts'
import { runAll } from './run-all.ts'

/** `npm run bench`: how fast the search is beside others, in one run. */
const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,5000,50000' },
    engines: { type: 'string', default: engineNames.join() },
    /** Keeps the report as this folder's README. */
    write: { type: 'boolean', default: false },
  },
})
const wanted = flags.engines.split(',')
const results = await runAll({
  sizes: flags.sizes.split(',').map(Number),
  engines: engineNames.filter((name) => wanted.includes(name)),
})
const report = reportOf(results)
console.log(report)
if (flags.write) await writeFile(new URL('README.md', import.meta.url), readmeOf(report))
