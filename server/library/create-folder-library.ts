import { watch } from 'chokidar'
import { compileKnowledge, type Knowledge } from '../articles/compile-knowledge.ts'
import { readFolder } from './read-folder.ts'

/** The knowledge folder: read it, and hear when it changes. */
export interface Library {
  read(): Promise<Knowledge>
  /** Calls back with what the folder says, soon after each change; changes close together make one call. */
  watch(listener: (knowledge: Knowledge) => void, onError: (error: unknown) => void): Promise<void>
  close(): Promise<void>
}

const QUIET_MS = 200

/** @param shipped the folder that comes with Straks, whose YAML files stand in for missing ones */
export function createFolderLibrary(folder: string, shipped: string): Library {
  let timer: NodeJS.Timeout | undefined
  let watcher: ReturnType<typeof watch> | undefined

  async function read(): Promise<Knowledge> {
    const [own, defaults] = await Promise.all([readFolder(folder), readFolder(shipped)])
    const knowledge = compileKnowledge(own.files, defaults.files)
    return { ...knowledge, faults: [...own.faults, ...knowledge.faults] }
  }

  return {
    read,

    async watch(listener, onError) {
      const started = watch(folder, { ignoreInitial: true, followSymlinks: false })
      watcher = started
      started.on('all', () => {
        clearTimeout(timer)
        timer = setTimeout(() => void read().then(listener, onError), QUIET_MS)
      })
      started.on('error', onError)
      await new Promise<void>((resolve) => started.once('ready', resolve))
    },

    async close() {
      clearTimeout(timer)
      await watcher?.close()
    },
  }
}
