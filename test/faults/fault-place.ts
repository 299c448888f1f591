import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../server/contacts/clock.ts'
import { createSqliteStore } from '../../server/store/create-sqlite-store.ts'
import { quickHash } from '../quick-hash.ts'
import { password } from '../running-straks.ts'

/** Where a run of faults takes place: folders that go when it is over. */
export interface FaultPlace {
  readonly data: string
  readonly database: string
  readonly knowledge: string
  /** What the browser keeps; it outlives the browser. */
  readonly profile: string
  remove(): Promise<void>
}

export const employee = { user: 'mette', name: 'Mette Holm', role: 'frontline', department: 'borgerservice' } as const
export const supervisor = {
  user: 'leder',
  name: 'Henrik Dam',
  role: 'supervisor',
  department: 'borgerservice',
} as const

/** The outcomes by their keys; one that needs a reason is pressed with a second key. */
export const outcomes = [
  { code: 'resolved', label: 'Straksafklaret', keys: ['1'] },
  { code: 'referred', label: 'Vejledt og henvist', keys: ['2'] },
  { code: 'no-answer', label: 'Kunne ikke besvares', keys: ['3', '1'] },
] as const

/** Kept for corrections, so that the screen shows which questions are corrected. */
export const correctedOutcome = { code: 'abandoned', label: 'Afbrudt', keys: ['0'] } as const

export async function prepareFaultPlace(): Promise<FaultPlace> {
  const root = await mkdtemp(join(tmpdir(), 'straks-faults-'))
  const [data, knowledge, profile] = [join(root, 'data'), join(root, 'knowledge'), join(root, 'profile')]
  const database = join(data, 'straks.sqlite')
  await mkdir(knowledge)
  for (const [name, text] of Object.entries(knowledgeFiles)) await writeFile(join(knowledge, name), text)
  const store = await createSqliteStore(database, systemClock)
  for (const account of [employee, supervisor]) {
    await store.accounts.add({ id: account.user, ...account }, quickHash(password))
  }
  await store.close()
  return { data, database, knowledge, profile, remove: () => rm(root, { recursive: true, force: true }) }
}

/** Few and small, so that the server is back within a second of each kill. */
const knowledgeFiles = {
  'pas.md':
    '# Nyt pas\n\nBestil tid i borgerservice, og tag det gamle pas med.\n\n## Pris\n\nPasset koster 893 kroner.\n',
  'flytning.md': '# Flytning\n\nMeld flytningen digitalt, senest fem dage efter at borgeren er flyttet.\n',
  'affald.md': '# Storskrald\n\nStorskrald hentes hver anden uge, når det er bestilt dagen før.\n',
  'outcomes.yaml': `
channels:
  - { code: phone, label: Telefon, key: t }
outcomes:
  - { code: resolved, label: Straksafklaret, key: "1", countsAs: resolved }
  - { code: referred, label: Vejledt og henvist, key: "2", countsAs: referred }
  - { code: no-answer, label: Kunne ikke besvares, key: "3", countsAs: unresolved, needsReason: true }
  - { code: abandoned, label: Afbrudt, key: "0", countsAs: excluded }
reasons:
  - { code: knowledge-missing, label: Viden mangler, key: "1" }
`,
}
