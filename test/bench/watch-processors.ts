import { cpus } from 'node:os'

/** @returns what tells how many seconds all processors of the machine together were busy since this call */
export function watchProcessors(): () => number {
  const before = busySeconds()
  return () => busySeconds() - before
}

function busySeconds(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000
}
