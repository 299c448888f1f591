import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { engineNames } from './engines.ts'
import { figuresReportOf } from './figures/figures-report.ts'
import { measureFigures } from './figures/measure-figures.ts'
import { liveReportOf } from './live-report.ts'
import { measureLive } from './measure-live.ts'
import { readmeOf } from './readme.ts'
import { reportOf } from './report.ts'
import { runAll } from './run-all.ts'

/** `npm run bench`: how fast the search is beside others, what 1,000 employees at once wait, and what figures of
 * millions of contacts cost, in one run. */
const { values: flags } = parseArgs({
  options: {
    parts: { type: 'string', default: 'search,live,figures' },
    sizes: { type: 'string', default: '300,5000,50000' },
    engines: { type: 'string', default: engineNames.join() },
    /** Simulated contacts in the log of the figures, and the folder in which such logs are kept between runs. */
    contacts: { type: 'string', default: '3000000' },
    logs: { type: 'string', default: './data-simulated' },
    /** Keeps the report in this folder's README; parts that were not run stay as they are there. */
    write: { type: 'boolean', default: false },
  },
})
const parts = flags.parts.split(',')
const wanted = flags.engines.split(',')
const written = {
  ...(parts.includes('search') && { search: await measureSearch() }),
  ...(parts.includes('live') && { live: liveReportOf(await measureLive()) }),
  ...(parts.includes('figures') && {
    figures: figuresReportOf(await measureFigures({ contacts: Number(flags.contacts), folder: flags.logs })),
  }),
}
console.log(Object.values(written).join('\n'))
if (flags.write) {
  const readme = new URL('README.md', import.meta.url)
  await writeFile(readme, readmeOf(await readFile(readme, 'utf8'), written))
}

async function measureSearch(): Promise<string> {
  const sizes = flags.sizes.split(',').map(Number)
  return reportOf(await runAll({ sizes, engines: engineNames.filter((name) => wanted.includes(name)) }))
}
