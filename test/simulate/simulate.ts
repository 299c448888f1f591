import { parseArgs } from 'node:util'
import { copenhagenDay } from '../../server/contacts/copenhagen-day.ts'
import { shifted, weekAround } from '../../server/contacts/tiles.ts'
import { fillStore } from './fill-store.ts'
import { readSimulatedArticles } from './simulated-articles.ts'

/** `npm run simulate -- --contacts 3000000`: a store as a municipality has it after some years. */
const { values: flags } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    data: { type: 'string', default: './data-simulated' },
    /** The last day; by default that of last week. */
    until: { type: 'string', default: shifted(weekAround(copenhagenDay(new Date())).from, -1) },
    seed: { type: 'string', default: '1' },
  },
})
const contacts = Number(flags.contacts)
if (!Number.isInteger(contacts) || contacts < 1)
  throw new Error(`--contacts must be a whole number, not ${flags.contacts}`)

const BAR_WIDTH = 40
const startedAt = Date.now()
let before: number | undefined
await fillStore({
  dataFolder: flags.data,
  contacts,
  until: flags.until,
  seed: Number(flags.seed),
  articles: await readSimulatedArticles(),
  onProgress: showProgress,
})
process.stderr.write('\n')
console.log(`${contacts} contacts in ${flags.data}: STRAKS_DATA=${flags.data} npm start shows them.`)

function showProgress(done: number): void {
  before ??= done
  const share = done / contacts
  const secondsLeft = ((Date.now() - startedAt) / 1000 / Math.max(1, done - before)) * (contacts - done)
  const bar = '#'.repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '.')
  const left = done > before ? `, ${Math.ceil(secondsLeft / 60)} min left` : ''
  process.stderr.write(`\r${bar} ${done} of ${contacts}${left}      `)
}
