import type { PriceList, PriceListRequest } from '../contract/cost.ts'
import type { Stored } from './contact-log.ts'

export interface NewPriceList extends PriceListRequest {
  readonly maker: string
  readonly madeAt: string
}

/** The municipality's own prices, every list that ever was. */
export interface PriceStore {
  add(list: NewPriceList): Promise<Stored>
  /** The newest first. */
  lists(): Promise<PriceList[]>
}
