import type { StatisticsAddress } from '../contract/statistics.ts'

/** Addresses that open the statistics page to whoever has them. Tokens come here only as hashes. */
export interface StatisticsAddresses {
  add(address: NewAddress): Promise<void>
  /** Newest first, the revoked ones too. */
  all(): Promise<StatisticsAddress[]>
  /** Once revoked it stays so. @returns false when there is no such address, or it is revoked already */
  revoke(id: string, account: string, at: string): Promise<boolean>
  isOpen(tokenHash: string): Promise<boolean>
}

export interface NewAddress {
  readonly id: string
  readonly tokenHash: string
  readonly purpose: string
  readonly account: string
  readonly at: string
}
