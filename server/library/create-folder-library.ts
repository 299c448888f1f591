import { realpath } from 'node:fs/promises'
import { watch } from 'chokidar'
import { createKnowledgeCompiler, type Knowledge } from '../articles/compile-knowledge.ts'
import type { SourceFile } from '../articles/source-file.ts'
import { readFolder, type KnownFiles } from './read-folder.ts'

/** The knowledge folder: read it, and hear when it changes. */
export interface Library {
  read(): Promise<Knowledge>
  /** Calls back with what the folder says, soon after each change; changes close together make one call. */
  watch(listener: (knowledge: Knowledge) => void, onError: (error: unknown) => void): Promise<void>
  close(): Promise<void>
}

const QUIET_MS = 50

/** @param shipped the folder that comes with Straks, whose YAML files stand in for missing ones */
export function createFolderLibrary(folder: string, shipped: string): Library {
  /** What each YAML file of the folder said when it last was without faults: a slip in one changes nothing. */
  const lastGood = new Map<string, SourceFile>()
  const knownFiles: KnownFiles = new Map()
  const knownDefaults: KnownFiles = new Map()
  const compile = createKnowledgeCompiler()
  let timer: NodeJS.Timeout | undefined
  let watcher: ReturnType<typeof watch> | undefined

  async function read(): Promise<Knowledge> {
    const [own, defaults] = await Promise.all([readFolder(folder, knownFiles), readFolder(shipped, knownDefaults)])
    const knowledge = compile(own.files, [...lastGood.values(), ...defaults.files])
    const faulty = new Set(knowledge.faults.map((fault) => fault.file))
    for (const file of own.files) {
      if (file.path.endsWith('.yaml') && !faulty.has(file.path)) lastGood.set(file.path, file)
    }
    return { ...knowledge, faults: [...own.faults, ...knowledge.faults] }
  }

  return {
    read,

    async watch(listener, onError) {
      const started = watch(await realpath(folder), { ignoreInitial: true, followSymlinks: false })
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
