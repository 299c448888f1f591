import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Straks as a process of its own, started as an operator starts it. */
export interface SpawnedStraks {
  readonly url: string
  readonly process: ChildProcess
  /** What it has printed so far. */
  output(): string
  /** Ends it and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

interface Wanted {
  readonly env: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** Resolves when it listens; rejects with its output when it ends before that. */
export async function spawnStraks({ env, args = [] }: Wanted): Promise<SpawnedStraks> {
  const { child, output } = start(env, args)
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /kører på (http:\/\/[\d.]+:\d+)/.exec(output())
      if (found?.[1] !== undefined) resolve(found[1])
    }
    child.stdout.on('data', look)
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output()}`)))
  })
  return {
    url,
    process: child,
    output,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

/** Starts it and waits for its end: for settings with which it does not start. */
export async function endOfStraks(env: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
  const { child, output } = start(env, [])
  const [code] = (await once(child, 'exit')) as [number]
  return { code, output: output() }
}

function start(env: Readonly<Record<string, string>>, args: readonly string[]) {
  const child = spawn(process.execPath, ['server/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const texts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => texts.push(text.toString()))
  return { child, output: () => texts.join('') }
}

/** A port that is free now, for a server that is to come back at the same address. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
