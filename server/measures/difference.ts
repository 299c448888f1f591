import type { Rate } from '../contract/measures.ts'
import type { Change } from '../contract/report.ts'

/**
 * How a share has changed, with a 95 % interval of the difference made from both Wilson intervals.
 *
 * @see Newcombe, R. G. (1998), Statistics in Medicine 17(8), 873–890, method 10
 */
export function changeOf(now: Rate, before: Rate): Change {
  if (now.value === null || before.value === null || now.interval === null || before.interval === null) {
    return { kind: 'hidden', difference: null, interval: null }
  }
  const difference = now.value - before.value
  const [lowNow, highNow] = now.interval
  const [lowBefore, highBefore] = before.interval
  const lower = difference - Math.hypot(now.value - lowNow, highBefore - before.value)
  const upper = difference + Math.hypot(highNow - now.value, before.value - lowBefore)
  const kind = lower > 0 ? 'rise' : upper < 0 ? 'fall' : 'undecided'
  return { kind, difference, interval: [lower, upper] }
}
