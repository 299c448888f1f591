import { availableParallelism } from 'node:os'
import { partTexts, type PartName } from './part-texts.ts'

/** The parts of this run and, of the others, what an earlier run wrote. */
export function readmeOf(earlier: string, written: Readonly<Partial<Record<PartName, string>>>): string {
  const kept = new Map(earlier.split(/^(?=# )/mu).map((part) => [part.split('\n', 1)[0], part.trimEnd()]))
  const parts = Object.entries(partTexts).map(([name, { title, about }]) => {
    const report = written[name as PartName]
    return report === undefined
      ? kept.get(`# ${title}`)
      : `# ${title}\n\n${about}\n\n${measured()}\n\n${report.trimEnd()}`
  })
  return `${[HEAD, ...parts].filter((part) => part !== undefined).join('\n\n')}\n`
}

function measured(): string {
  const day = new Date().toISOString().slice(0, 10)
  return `Measured ${day} on ${availableParallelism()} cores with Node ${process.version}.`
}

const HEAD = `# Benchmarks

How fast Straks is, beside others in the same run: the search, the websocket with everyone connected, the figures of millions of
contacts. The machine is shared, so read the ratios rather than the milliseconds. Nothing here is a test.

\`\`\`
npm run bench                                   all of it: about 20 minutes, 12 GB of free memory
npm run bench -- --parts live                   real time alone: about 3 minutes
npm run bench -- --parts figures                figures alone: about 5 minutes, and 15 the first time, to fill the logs (7 GB)
npm run bench -- --parts search --sizes 300,5000   without 50,000 articles: about 4 minutes
npm run bench -- --parts search --engines straks,lunr
npm run bench -- --write                        keeps the report here; parts that were not run stay as they are
\`\`\``
