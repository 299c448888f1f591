import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The store cannot be used as it is; the message is for the person who starts Straks. */
export class StoreUnusable extends Error {}

/**
 * Opens the database so that what is committed survives a power cut, for this process alone.
 *
 * @throws StoreUnusable when another process has it, the library is too old, or the settings do not hold
 */
export function openSqlite(file: string): DatabaseSync {
  refuseOldLibrary(process.versions['sqlite'] ?? '0')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(file, { timeout: 500 })
  try {
    takeForThisProcess(database)
    // With the usual 2 MB the pages that each contact is counted in are read again and again; with far more, a scan takes longer.
    database.exec(
      'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -8192',
    )
    expectPragma(database, 'journal_mode', 'wal')
    expectPragma(database, 'synchronous', FULL)
    return database
  } catch (cause) {
    database.close()
    if (cause instanceof Error && /locked|busy/i.test(cause.message)) {
      throw new StoreUnusable(`${file} er i brug af en anden Straks. Stop den først.`, { cause })
    }
    throw cause
  }
}

const FULL = 2

/** In exclusive mode the operating system holds the lock; it goes with the process, also when that is killed. */
function takeForThisProcess(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT')
}

function expectPragma(database: DatabaseSync, name: string, expected: string | number): void {
  const found = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  if (found !== expected) throw new StoreUnusable(`SQLite: ${name} er ${String(found)}, skal være ${expected}.`)
}

/** SQLite 3.7.0 – 3.51.2 can lose committed writes when the WAL is reset. */
export function refuseOldLibrary(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const isSafe = major > 3 || (major === 3 && (minor > 51 || (minor === 51 && patch >= 3)))
  if (!isSafe) throw new StoreUnusable(`SQLite ${version} kan miste gemte data; der skal bruges 3.51.3 eller nyere.`)
}
