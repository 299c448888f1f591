/** What a run is made of, in the order of the report. */
export const partTexts = {
  search: {
    title: 'Search',
    about: `How fast Straks searches beside others, over the same articles and questions. The articles are the shipped ones, and beyond
these made-up ones of 2–3 kB from their sentences and phrasings, with coined compounds so that there are as many different words
as in natural text of that length (\`grow-articles.ts\`). The questions are those of \`test/relevance\`. Every engine is a process of
its own; they are built one after the other and then asked by turns, each for so many seconds at most, so a slow one answers
fewer (n). Of three tries of a question the shortest counts: what the engine takes when nothing else has the processor. "With
pauses" counts every try.`,
  },
  live: {
    title: 'Real time',
    about: `1,000 employees, each with a session and a websocket to a real Straks with the shipped knowledge and an empty log, in a process
of its own; another process is the employees (\`load-plan.ts\`). Their work is 20 contacts a second, so each takes a call every 50 s: a
citizen's question from \`test/relevance\` is typed a letter each 200 ms in bursts of 8 to 25 letters, with 0.6 to 2.6 s of listening
between them; every letter from the second asks for suggestions. Then it is asked, and 5 to 15 s later its outcome is logged. About
three in ten type at any moment. Every screen pings each ten seconds. Waiting is counted from when a message was due, not from
when it was sent. By turns of 20 s and 10 s the same messages go to a bare \`ws\` server that sends them back.

Round trips are the shortest message and its answer (\`connection/ping\`), on connections that each send again when they are
answered, by turns; the frames are made beforehand, so that the server sets the pace. Readers that do not read keep asking for an
article 40 times a second. When all type at once, nobody listens or pauses: five letters a second from each of the 1,000.`,
  },
  figures: {
    title: 'Figures',
    about: `What the supervisor's pages ask, of a log of 3,000,000 simulated contacts (\`test/simulate\`), some five years of a municipality
of 28,000. The same question goes, turn about, to DuckDB, which holds the same rows in memory in columns and scans them with both
processors; both must say the same, or the run stops. The third side is our own log of a tenth as many contacts over the same
period, so that it can be seen whether a longer history costs anything; it holds 24 weeks, so only short periods are asked of it.
"Uneven" periods begin and end in the middle of a week and of a month: what whole weeks and months leave over is counted from the
packed days, and so is whatever is chosen of one topic, article or life event.

A page asks several questions, or one of its own: what its use case asks the store stands against as few statements of DuckDB as
say the same (\`page-question.ts\`). For DuckDB the words of a question and what its search gave stand in the same table as
everything else about it, which suits a scan best. A page of the log that gives up before it is through has not answered the
question: its figure is then the least that it would have taken. Over http the same pages are asked of a whole Straks, with
session, names and JSON. Storing a contact is measured with what acknowledges it: on the disk, with all its figures.`,
  },
} as const satisfies Record<string, { readonly title: string; readonly about: string }>

export type PartName = keyof typeof partTexts
