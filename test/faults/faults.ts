import { parseArgs } from 'node:util'
import { judgeResults, isClean } from './judge-results.ts'
import { isWhole, reportFaults } from './report-faults.ts'
import { runFaults } from './run-faults.ts'
import { guarantees } from './weakened-page.ts'

/** `npm run faults`: everything logged is stored once and in order, whatever is cut or killed meanwhile. */
const { values: flags } = parseArgs({
  options: {
    cuts: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    'browser-kills': { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '15' },
    /** A control: the pages are made to do without a guarantee, and faults must be found. */
    without: { type: 'string' },
  },
})
const without = guarantees.find((one) => one === flags.without) ?? null
if (flags.without !== undefined && without === null) throw new Error(`--without takes ${guarantees.join(' or ')}`)

// Each server that is started wants to hear of the end of this process.
process.setMaxListeners(0)
const results = await runFaults({
  cuts: Number(flags.cuts),
  kills: Number(flags.kills),
  browserKills: Number(flags['browser-kills']),
  seed: Number(flags.seed),
  minutes: Number(flags.minutes),
  without,
})
const found = judgeResults(results)
console.log(reportFaults(results, found))
if (results.complaints !== '') console.log(`\nThe servers printed:\n${results.complaints}`)
process.exitCode = isClean(found) && isWhole(results) ? 0 : 1
