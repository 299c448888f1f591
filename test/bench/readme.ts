import { availableParallelism } from 'node:os'

/** The report with what it was measured on and how to repeat it. */
export function readmeOf(report: string): string {
  const day = new Date().toISOString().slice(0, 10)
  return `# Benchmarks

How fast Straks searches beside others, over the same articles and questions. Measured ${day} on ${availableParallelism()} cores with
Node ${process.version}; the machine is shared, so read the ratios rather than the milliseconds. Nothing here is a test.

\`\`\`
npm run bench                                   all of it: about 15 minutes, 12 GB of free memory
npm run bench -- --sizes 300,5000               without 50,000 articles: about 4 minutes
npm run bench -- --engines straks,lunr
npm run bench -- --write                        keeps the report here
\`\`\`

The articles are the shipped ones, and beyond these made-up ones of 2–3 kB from their sentences and phrasings, with coined
compounds so that there are as many different words as in natural text of that length (\`grow-articles.ts\`). The questions
are those of \`test/relevance\`. Every engine is a process of its own; they are built one after the other and then asked by
turns, each for so many seconds at most, so a slow one answers fewer (n). Of three tries of a question the shortest counts:
what the engine takes when nothing else has the processor. "With pauses" counts every try.

${report}`
}
