import { createContext } from 'preact'
import type { CitizenScreen } from './citizen-screen.ts'
import type { Municipality } from './municipality.ts'

/** What a card needs to hand something to the citizen. */
export interface CitizenDesk {
  readonly municipality: Municipality
  readonly screen: CitizenScreen
}

export const CitizenDeskContext = createContext<CitizenDesk | null>(null)
