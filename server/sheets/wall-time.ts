/** The day and the milliseconds since midnight that a Danish clock on the wall shows at a moment. */
export type WallTimeOf = (moment: Date) => { readonly day: string; readonly clockMs: number }

/** A moment as people read it: `2026-11-20 10:15:00`, by the Danish clock. */
export function wallText(instant: string, wallTimeOf: WallTimeOf): string {
  const { day, clockMs } = wallTimeOf(new Date(instant))
  return `${day} ${new Date(clockMs).toISOString().slice(11, 19)}`
}
