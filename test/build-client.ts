import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Once before all tests: the screen as it is now, so that no test looks at an old one. */
export async function setup(): Promise<void> {
  await build({ configFile: fileURLToPath(new URL('../client/vite.config.ts', import.meta.url)), logLevel: 'warn' })
}
