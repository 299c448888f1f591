import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Once before all tests: the screen as it is now, so that no test looks at an old one. What was built before stays, for a
 * page of another run may still load a part of it.
 */
export async function setup(): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../client/vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: { emptyOutDir: false },
  })
}
