import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A process that answers one message at a time. */
export interface BenchProcess {
  /** @throws when it ends instead, or takes longer than its limit; it is gone then */
  ask<Told>(message: unknown): Promise<Told>
  stop(): void
}

const FLAGS = ['--expose-gc', '--max-old-space-size=6144']
const ABORTED = 'SIGABRT'

/** @param file a sibling of this one that calls `answerEach` */
export function startProcess(file: string, args: readonly string[], limitSeconds: number): BenchProcess {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, [...args], { execArgv: FLAGS, stdio: ['ignore', 'inherit', 'ignore', 'ipc'] })
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => end(`took over ${limitSeconds} s`), limitSeconds * 1000)
        const onExit = (_: number | null, signal: string | null): void =>
          end(signal === ABORTED ? 'ran out of 6 GB' : 'ended by a fault')
        const end = (why: string): void => {
          clearTimeout(limit)
          child.off('exit', onExit)
          child.kill()
          reject(new Error(why))
        }
        child.once('exit', onExit)
        child.once('message', (told) => {
          clearTimeout(limit)
          child.off('exit', onExit)
          resolve(told as never)
        })
        child.send(message as object)
      }),
    stop: () => void child.kill(),
  }
}
