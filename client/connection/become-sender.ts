/**
 * One tab at a time sends; where the browser has no locks (plain http on a network) each tab does, to the same end.
 *
 * @returns what gives the turn away
 */
export function becomeSender(begin: () => void): () => void {
  let giveUp: () => void = () => undefined
  const isOver = new Promise<void>((resolve) => (giveUp = resolve))
  if (!('locks' in navigator)) begin()
  else {
    void navigator.locks.request('straks-outbox', () => {
      begin()
      return isOver
    })
  }
  return giveUp
}
