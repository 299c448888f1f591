import { pricePresetTexts } from '../contract/da.ts'
import type { PriceList } from '../contract/cost.ts'
import type { Interval } from '../measures/interval.ts'

/** A published price: as it is printed, and what it can have been before it was rounded. */
export interface PresetPrice {
  readonly oere: number
  readonly interval: Interval
}

/** Published example prices. None is used unless somebody chooses it. */
export interface PricePreset {
  readonly code: keyof typeof pricePresetTexts
  readonly year: number | null
  readonly selfService: PresetPrice
  readonly prices: readonly (PresetPrice & { readonly channel: string })[]
}

export const pricePresets: readonly PricePreset[] = [
  {
    code: 'kl-2011',
    year: 2011,
    selfService: rounded(5, 5),
    prices: [
      { channel: 'phone', ...rounded(40, 5) },
      { channel: 'desk', ...rounded(75, 5) },
      { channel: 'e-mail', ...rounded(55, 5) },
      { channel: 'letter', ...rounded(60, 5) },
    ],
  },
  {
    code: 'norwegian',
    year: null,
    selfService: rounded(3, 0),
    prices: [
      { channel: 'phone', ...rounded(40, 0) },
      { channel: 'desk', ...rounded(80, 0) },
      { channel: 'letter', ...rounded(110, 0) },
    ],
  },
]

/** @param step to how many kroner the price was rounded; 0 where that is not known */
function rounded(kroner: number, step: number): PresetPrice {
  const half = step / 2
  return { oere: kroner * 100, interval: [(kroner - half) * 100, (kroner + half) * 100] }
}

/** The published lists as a screen shows them. */
export function presetLists(): PriceList[] {
  return pricePresets.map(({ code, year, selfService, prices }) => ({
    key: code,
    ...pricePresetTexts[code],
    year,
    isPreset: true,
    selfService: spanOf(selfService.interval),
    prices: prices.map(({ channel, interval }) => ({ channel, ...spanOf(interval) })),
    madeBy: null,
    madeAt: null,
  }))
}

function spanOf([lowOere, highOere]: Interval): { lowOere: number; highOere: number } {
  return { lowOere, highOere }
}
