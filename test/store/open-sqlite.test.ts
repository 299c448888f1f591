import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite, refuseOldLibrary, StoreUnusable } from '../../server/store/open-sqlite.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'straks-sqlite-'))
  file = join(folder, 'straks.sqlite')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]

/** What another Straks says when it opens the file, and how it ends. */
async function openElsewhere(): Promise<{ said: string; status: unknown }> {
  const module = new URL('../../server/store/open-sqlite.ts', import.meta.url).href
  const program = `import { openSqlite, StoreUnusable } from ${JSON.stringify(module)}
    try { openSqlite(${JSON.stringify(file)}).close(); console.log('opened') }
    catch (error) { console.log(error instanceof StoreUnusable ? 'refused: ' + error.message : error) }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { said: said.trim(), status }
}

describe('openSqlite', () => {
  test('writes ahead and fully synchronised', () => {
    const database = openSqlite(file)
    expect(pragma(database, 'journal_mode')).toBe('wal')
    expect(pragma(database, 'synchronous')).toBe(2)
    database.close()
    const raw = new DatabaseSync(file)
    expect(pragma(raw, 'journal_mode')).toBe('wal')
    raw.close()
  })

  test('holds to foreign keys and takes the file for itself', () => {
    const database = openSqlite(file)
    expect(pragma(database, 'foreign_keys')).toBe(1)
    expect(pragma(database, 'trusted_schema')).toBe(0)
    expect(pragma(database, 'locking_mode')).toBe('exclusive')
    database.exec('create table a (id integer primary key); create table b (a integer references a (id))')
    expect(() => database.exec('insert into b values (1)')).toThrow('FOREIGN KEY')
    database.close()
  })

  test('makes the folders on the way', () => {
    file = join(folder, 'data', 'deep', 'straks.sqlite')
    openSqlite(file).close()
    expect(existsSync(file)).toBe(true)
  })

  test('finds again what was committed', () => {
    const first = openSqlite(file)
    first.exec("create table a (text); insert into a values ('æøå')")
    first.close()
    const second = openSqlite(file)
    expect(second.prepare('select text from a').get()).toEqual({ text: 'æøå' })
    second.close()
  })

  test('refuses a file that is open in this process, and names it', () => {
    const database = openSqlite(file)
    expect(() => openSqlite(file)).toThrow(StoreUnusable)
    expect(() => openSqlite(file)).toThrow(`${file} er i brug af en anden Straks. Stop den først.`)
    database.exec('create table still_works (id)')
    database.close()
  })

  test('refuses a file that is open in another process, until that one has closed it', async () => {
    const database = openSqlite(file)
    expect(await openElsewhere()).toEqual({
      said: `refused: ${file} er i brug af en anden Straks. Stop den først.`,
      status: 0,
    })
    database.close()
    expect(await openElsewhere()).toEqual({ said: 'opened', status: 0 })
  })

  test('lets two different files be open together', () => {
    const one = openSqlite(file)
    const other = openSqlite(`${file}-2`)
    expect([one.isOpen, other.isOpen]).toEqual([true, true])
    one.close()
    other.close()
  })

  test('refuses a database in memory, which nothing survives', () => {
    expect(() => openSqlite(':memory:')).toThrow(StoreUnusable)
    expect(() => openSqlite(':memory:')).toThrow('journal_mode')
  })
})

describe('refuseOldLibrary', () => {
  test.each(['3.51.2', '3.51.0', '3.51', '3.50.4', '3.7.0', '2.99.99', '3', '0', '', 'x'])('refuses %j', (version) => {
    expect(() => refuseOldLibrary(version)).toThrow(StoreUnusable)
  })

  test('names the version it refuses', () => {
    expect(() => refuseOldLibrary('3.46.1')).toThrow('SQLite 3.46.1 kan miste gemte data')
  })

  test.each(['3.51.3', '3.51.10', '3.52.0', '3.100.0', '4.0.0', process.versions['sqlite'] ?? ''])(
    'takes %s',
    (version) => {
      expect(() => refuseOldLibrary(version)).not.toThrow()
    },
  )
})
