/** What time it is; a port, so that no test has to wait. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
