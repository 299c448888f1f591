import { createChance } from '../bench/chance.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { freePort } from '../spawned-straks.ts'
import { createCuttingProxy } from './cutting-proxy.ts'
import { openDeskTabs } from './desk-tabs.ts'
import { prepareFaultPlace, type FaultPlace } from './fault-place.ts'
import type { FaultResults, FaultsWanted } from './fault-results.ts'
import { startKilledStraks } from './killed-straks.ts'
import { drain, logUntil } from './log-until.ts'
import { readLog, readLogPage, readStored } from './read-stored.ts'
import { spreadOverCuts } from './spread-over-cuts.ts'
import { createTabLog } from './tab-log.ts'
import { weaken } from './weakened-page.ts'

const LONGEST_AWAY_MS = 1_000

/** Lets two tabs of one employee log while everything around them breaks, lets it drain, and reads what came of it. */
export async function runFaults(wanted: FaultsWanted): Promise<FaultResults> {
  const place = await prepareFaultPlace()
  try {
    return await runIn(place, wanted)
  } finally {
    await place.remove()
  }
}

async function runIn(place: FaultPlace, wanted: FaultsWanted): Promise<FaultResults> {
  const { cuts, kills, browserKills, seed, minutes, without } = wanted
  const began = Date.now()
  const chance = createChance(seed)
  const port = await freePort()
  const straks = await startKilledStraks(place, port)
  const proxy = await createCuttingProxy(port, chance)
  const logs = [0, 1].map((tab) => createTabLog(tab, createChance(seed + 1 + tab)))
  const { profile } = place
  const tabs = await openDeskTabs({ url: proxy.url, profile, logs, prepare: (context) => weaken(context, without) })

  const killing = spreadOverCuts(proxy, { times: kills, cuts }, () =>
    straks.killAndStart(chance.below(LONGEST_AWAY_MS)),
  )
  const killingBrowser = spreadOverCuts(proxy, { times: browserKills, cuts }, () => tabs.killBrowser())
  const isEnough = (): boolean =>
    proxy.counts.live >= cuts && killing.done >= kills && killingBrowser.done >= browserKills
  const isOver = (): boolean => isEnough() || Date.now() > began + minutes * 60_000

  proxy.setCutting(true)
  await Promise.all(logs.map((log) => logUntil(isOver, log, tabs)))
  proxy.setCutting(false)
  await Promise.all([killing.idle(), killingBrowser.idle()])
  const drained = await Promise.all(logs.map(async ({ tab }) => drain(await tabs.page(tab))))

  const contacts = await readLog(straks.url)
  const onlooker = await launchBrowser()
  const rows = await readLogPage(onlooker, straks.url)
  await Promise.all([onlooker.close(), tabs.close()])
  await straks.end()
  const stored = readStored(place.database)
  await proxy.close()
  return {
    wanted,
    counts: proxy.counts,
    kills: killing.done,
    browserKills: killingBrowser.done,
    reloads: logs.reduce((sum, { reloads }) => sum + reloads, 0),
    said: logs.flatMap(({ said }) => said),
    stored,
    contacts,
    rows,
    stuck: logs.flatMap(({ stuck }) => stuck),
    undrained: drained.filter((text) => text !== null),
    complaints: straks.complaints(),
    seconds: (Date.now() - began) / 1_000,
  }
}
