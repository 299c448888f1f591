import type { Account, AuditTrail } from '../accounts/account.ts'
import type { StatisticsAddresses } from '../accounts/statistics-addresses.ts'
import type { Clock } from '../contacts/clock.ts'
import { Refusal } from '../contract/refusal.ts'
import type { MadeAddress, StatisticsAddressList } from '../contract/statistics.ts'

/** Who may read the statistics page is whoever has one of these addresses. */
export interface StatisticsDesk {
  /** @returns the address, which nobody can be told again */
  make(purpose: string, account: Account): Promise<MadeAddress>
  list(): Promise<StatisticsAddressList>
  revoke(id: string, account: Account): Promise<Refusal | null>
  isOpen(token: string): Promise<boolean>
}

interface Ports {
  readonly addresses: StatisticsAddresses
  readonly audit: Pick<AuditTrail, 'note'>
  readonly clock: Clock
  readonly newId: () => string
  /** 32 random bytes as text, and what is kept of them. */
  readonly newToken: () => string
  readonly hashOf: (token: string) => string
}

export function createStatisticsDesk({ addresses, audit, clock, newId, newToken, hashOf }: Ports): StatisticsDesk {
  return {
    async make(purpose, { id: account }) {
      const [id, token, at] = [newId(), newToken(), clock.now().toISOString()]
      await addresses.add({ id, tokenHash: hashOf(token), purpose, account, at })
      await audit.note({ at, account, action: 'statistics/open', object: id })
      return { id, path: `/statistik/${token}` }
    },

    list: async () => ({ addresses: await addresses.all() }),

    async revoke(id, { id: account }) {
      const at = clock.now().toISOString()
      if (!(await addresses.revoke(id, account, at))) return new Refusal('not-found')
      await audit.note({ at, account, action: 'statistics/close', object: id })
      return null
    },

    isOpen: (token) => addresses.isOpen(hashOf(token)),
  }
}
