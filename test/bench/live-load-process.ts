import { answerEach } from './answer-each.ts'
import { createChance } from './chance.ts'
import { planCrowd, planWork } from './load-plan.ts'
import { createLoad, type Played } from './play-load.ts'
import { readQuestions } from './questions.ts'
import { countRoundTrips, type Exchange } from './round-trips.ts'
import { askWithoutReading, type SlowReaders } from './slow-readers.ts'

export type Side = 'straks' | 'echo'

export type LoadRequest =
  | { readonly do: 'connect'; readonly side: Side; readonly url: string; readonly cookies: readonly string[] }
  | { readonly do: 'play'; readonly side: Side; readonly plan: Plan; readonly fromMs: number; readonly toMs: number }
  | { readonly do: 'close'; readonly side: Side }
  | { readonly do: 'count'; readonly exchange: Exchange; readonly seconds: number }
  | {
      readonly do: 'play beside slow'
      readonly url: string
      readonly cookies: readonly string[]
      readonly seconds: number
    }

export type Plan = 'work' | 'crowd'
export interface PlayedBeside {
  readonly played: Played
  readonly slow: SlowReaders
}

/** Plays the same employees to either server. */
const [employees = ''] = process.argv.slice(2)
process.once('disconnect', () => process.exit())

const wanted = { employees: Number(employees), questions: readQuestions().searches }
const plans = {
  work: planWork({ ...wanted, seconds: 90, chance: createChance(1660) }),
  crowd: planCrowd({ ...wanted, seconds: 10, chance: createChance(1661) }),
}
const loads = { straks: createLoad(), echo: createLoad() }

answerEach(async (asked): Promise<unknown> => {
  const request = asked as LoadRequest
  switch (request.do) {
    case 'connect':
      await loads[request.side].connect(request.url, request.cookies)
      return {}
    case 'play':
      return loads[request.side].play(plans[request.plan], request.fromMs, request.toMs)
    case 'close':
      loads[request.side].close()
      return {}
    case 'count':
      return countRoundTrips(request.exchange, request.seconds)
    case 'play beside slow':
      return playBesideSlow(request)
  }
})

async function playBesideSlow({
  url,
  cookies,
  seconds,
}: Extract<LoadRequest, { do: 'play beside slow' }>): Promise<PlayedBeside> {
  const [played, slow] = await Promise.all([
    loads.straks.play(plans.work, 0, seconds * 1000),
    askWithoutReading(url, cookies, seconds),
  ])
  return { played, slow }
}
