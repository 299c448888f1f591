import type { SavedFilter } from '../contract/review.ts'

/** Filters of the log that people keep under names of their own. */
export interface SavedFilters {
  /** By name. */
  of(account: string): Promise<SavedFilter[]>
  /** Takes the place of one with the same name. */
  save(account: string, filter: SavedFilter, at: string): Promise<void>
  /** @returns false when the account has no such filter */
  remove(account: string, id: string): Promise<boolean>
}
