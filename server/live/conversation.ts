import type { FromClient, FromServer } from '../contract/live.ts'
import { Refusal } from '../contract/refusal.ts'
import { labelsOf, parseJson, raised } from './answer-message.ts'

/** One browser's side of the talk: what it says is answered, what it wants stored in the order in which it came. */
export interface Conversation {
  hear(text: string): void
}

interface Ports {
  /** @param value undefined when what came was not JSON */
  readonly answer: (value: unknown) => Promise<FromServer>
  readonly send: (message: FromServer) => void
  readonly onError: (error: unknown) => void
}

/** More than a person and an outbox have under way at once; one browser must not make the others wait. */
const mostUnderWay = 32

export function createConversation({ answer, send, onError }: Ports): Conversation {
  let underWay = 0
  let stored = Promise.resolve()
  let isSuggesting = false
  /** Only the newest of what is being typed is worth an answer; the one before it gives up its place. */
  let nextSuggestion: { readonly value: unknown } | undefined

  async function converse(value: unknown): Promise<void> {
    try {
      send(await answer(value))
    } catch (error) {
      onError(error)
      refuse(value, 'internal')
    }
    underWay -= 1
  }

  async function suggest(value: unknown): Promise<void> {
    isSuggesting = true
    await converse(value)
    isSuggesting = false
    const next = nextSuggestion
    nextSuggestion = undefined
    if (next === undefined) return
    underWay += 1
    void suggest(next.value)
  }

  function suggestLater(value: unknown): void {
    if (nextSuggestion) refuse(nextSuggestion.value, 'superseded')
    nextSuggestion = { value }
  }

  function refuse(value: unknown, code: 'internal' | 'too-busy' | 'superseded'): void {
    send(raised(new Refusal(code).problem, labelsOf(value)))
  }

  return {
    hear(text) {
      const value = parseJson(text)
      const isSuggestion = isAbout('search/suggest', value)
      if (isSuggestion && isSuggesting) return suggestLater(value)
      if (underWay >= mostUnderWay) return refuse(value, 'too-busy')
      underWay += 1
      if (isSuggestion) void suggest(value)
      else if (labelsOf(value).key === undefined) void converse(value)
      else stored = stored.then(() => converse(value))
    },
  }
}

function isAbout(type: FromClient['type'], value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type
}
