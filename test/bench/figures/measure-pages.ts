import { startApp } from '../../../server/app.ts'
import { systemClock } from '../../../server/contacts/clock.ts'
import { shifted } from '../../../server/contacts/tiles.ts'
import { parseSettings } from '../../../server/settings.ts'
import { addEmployees } from '../add-employees.ts'
import { timed } from './timed.ts'

/** What a page asks over http, the whole way: session, query, figures, names, JSON. */
export interface PageFigures {
  readonly page: string
  readonly long: readonly number[]
  readonly tenth: readonly number[]
}

interface Wanted {
  readonly long: string
  readonly tenth: string
  readonly until: string
}

const WEEKS = 12
const MOST_TURNS = 20
const LEAST_TURNS = 3
const BUDGET_MS = 4000

/** Asks a Straks with a long log and one with a tenth of it, turn about, for the last twelve weeks of both. */
export async function measurePages({ long, tenth, until }: Wanted): Promise<PageFigures[]> {
  const sides = { long: await start(long), tenth: await start(tenth) }
  const figures: PageFigures[] = []
  for (const [page, path] of Object.entries(pagesOf(until))) {
    const times = { long: [] as number[], tenth: [] as number[] }
    const end = performance.now() + BUDGET_MS
    for (let turn = 0; turn < MOST_TURNS && (turn < LEAST_TURNS || performance.now() < end); turn++) {
      for (const side of ['long', 'tenth'] as const) times[side].push(await timed(() => sides[side].get(path)))
    }
    figures.push({ page, ...times })
  }
  for (const side of [sides.long, sides.tenth]) await side.close()
  return figures
}

function pagesOf(until: string): Readonly<Record<string, string>> {
  const from = shifted(until, 1 - 7 * WEEKS)
  const period = `from=${from}&to=${until}`
  return {
    'overview by channel': `/measures?${period}&by=channel`,
    'overview by topic, one department': `/measures?${period}&by=topic&department=borgerservice`,
    'overview by article, one topic': `/measures?${period}&by=article&topic=23.09.02`,
    'funnel of topics': `/measures/funnel?${period}&by=topic`,
    'flow from channel to outcome': `/measures/flow?${period}`,
    'shares and goals': `/measures/goals?${period}`,
    'why not higher': `/measures/causes?${period}`,
    'why not higher, one department': `/measures/causes?${period}&department=borgerservice`,
    'worked example': '/measures/example',
    'callbacks kept': `/measures/callbacks?${period}`,
    'log, first page': `/contacts?${period}`,
    'log, one topic and outcome': `/contacts?${period}&topic=23.09.02&outcome=case`,
    'log, repeats by phone': `/contacts?${period}&repeat=1&channel=phone`,
    'log, a common word': `/contacts?${period}&words=flytning`,
    'log, a rare word': `/contacts?${period}&words=giraf`,
    searches: `/searches?${period}`,
    'cost of the period': `/costs?${period}`,
    'half-year report': '/reports?from=2026-01-01&to=2026-06-30',
  }
}

async function start(dataFolder: string) {
  const settings = parseSettings({ PORT: '0', STRAKS_DATA: dataFolder })
  if (Array.isArray(settings)) throw new Error(settings.join('\n'))
  let cookie = ''
  const app = await startApp({ settings, clock: systemClock, onError: console.error }, async ({ store }) => {
    cookie = (await addEmployees(store.accounts, 1, 'supervisor'))[0] ?? ''
  })
  return {
    async get(path: string): Promise<void> {
      const response = await fetch(`${app.url}/api${path}`, { headers: { cookie } })
      const body = await response.text()
      if (!response.ok) throw new Error(`${path}: ${response.status} ${body.slice(0, 200)}`)
    },
    close: () => app.close(),
  }
}
