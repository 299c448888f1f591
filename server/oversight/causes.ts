import type { Shelf } from '../articles/shelf.ts'
import type { CauseLog } from '../contacts/cause-log.ts'
import type { Causes, CausesRequest } from '../contract/causes.ts'
import * as da from '../contract/da.ts'
import { rateWithout } from '../measures/pareto.ts'
import { needsOf, reasonsOf, type Whole } from './cause-rows.ts'
import { costlyArticles, costlyTransfers } from './costly-rows.ts'
import { gapRows, MOST_UNANSWERED } from './gap-rows.ts'
import { labelOf } from './measure-labels.ts'
import type { Measuring } from './measuring.ts'

/** Why the rate is not higher, and what would bring it up most. */
export interface CauseFinder {
  causes(request: CausesRequest): Promise<Causes>
}

interface Ports {
  readonly measuring: Measuring
  readonly causeLog: CauseLog
  readonly shelf: () => Shelf
}

const MOST_SHOWN = 10

export function createCauseFinder({ measuring, causeLog, shelf }: Ports): CauseFinder {
  return {
    async causes(request) {
      const { total, from, to, asOf, definitions } = await measuring.measures({ ...request, by: 'channel' })
      const rate = total.questions.strict
      const said = { from, to, asOf, rate }
      const texts = { definitions: { strict: definitions['strict'] ?? '', ...da.causeDefinitions } }
      if (rate.n === null || rate.resolved === null) return { ...said, ...nothing, ...texts }
      const { n, resolved } = rate
      const whole: Whole = { unsettled: n - resolved, without: (count) => rateWithout(count, { resolved, n }) }
      const unanswered = await causeLog.unanswered(request, MOST_UNANSWERED)
      const reasons = reasonsOf(await causeLog.causes(request), shelf().configuration, whole)
      return {
        ...said,
        ...texts,
        unsettled: whole.unsettled,
        reasons,
        needs: needsOf(reasons, whole),
        gaps: gapRows(unanswered, whole).slice(0, MOST_SHOWN),
        areGapsCut: unanswered.length === MOST_UNANSWERED,
        articles: costlyArticles(await causeLog.articles(request), whole, (key) =>
          labelOf('article', key, shelf()),
        ).slice(0, MOST_SHOWN),
        transfers: costlyTransfers(await causeLog.handedOver(request, MOST_SHOWN), whole, {
          topic: (key) => labelOf('topic', key, shelf()),
          department: (key) => labelOf('department', key, shelf()),
        }),
      }
    },
  }
}

const nothing = {
  unsettled: null,
  needs: [],
  reasons: [],
  gaps: [],
  areGapsCut: false,
  articles: [],
  transfers: [],
}
