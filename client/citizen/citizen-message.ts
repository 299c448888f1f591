import type { CitizenSheet } from './citizen-sheet.ts'
import type { Municipality } from './municipality.ts'

/** What desks and citizen views of one browser tell each other; `desk` is the tab that speaks. */
export type CitizenMessage =
  | {
      readonly type: 'citizen/shown'
      readonly desk: string
      readonly municipality: Municipality
      /** Null while there is no answer to show. */
      readonly sheet: CitizenSheet | null
    }
  | { readonly type: 'citizen/hidden'; readonly desk: string; readonly municipality: Municipality }
  /** A desk asks whether a view is open. */
  | { readonly type: 'view/ask' }
  | { readonly type: 'view/opened' }
  | { readonly type: 'view/left' }

export const citizenChannel = 'straks-citizen'
export const citizenPath = '/borger'
