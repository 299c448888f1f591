import { useComputed, useSignal, type Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import type { SearchHit } from '../../server/contract/search.ts'
import { da } from '../shell/da.ts'
import { BoxHint } from './box-hint.tsx'
import { isKeyOf, shortcutOf } from '../keys/keys.ts'
import type { Suggestions } from './suggestions.ts'
import type { Guard } from '../guard/use-guard.ts'

interface Props {
  readonly box: RefObject<HTMLInputElement | null>
  /** What stands in it, not yet asked. */
  readonly draft: Signal<string>
  readonly guard: Guard
  readonly suggestions: Suggestions
  readonly onAsk: (query: string, hit?: SearchHit) => void
  readonly onBeside: (hit: SearchHit) => void
  readonly onShowKeys: () => void
}

const LONGEST = 2000

/** The one box. Its list of suggestions lies over the conversation, so nothing moves while someone types. */
export function QuestionBox({ box, draft, guard, suggestions, onAsk, onBeside, onShowKeys }: Props) {
  const active = useSignal(-1)
  const isOpen = useComputed(() => suggestions.hits.value.length > 0)

  function ask(hit?: SearchHit): void {
    const query = draft.value.trim()
    if (query === '') return
    if (!guard.mayLeave()) return suggestions.clear()
    draft.value = ''
    active.value = -1
    suggestions.clear()
    onAsk(query, hit)
  }

  function openBeside(): void {
    const hit = suggestions.hits.value[active.value]
    if (hit === undefined) return
    suggestions.clear()
    active.value = -1
    onBeside(hit)
  }

  function write(text: string): void {
    draft.value = text
    active.value = -1
    suggestions.typed(text)
  }

  function anonymise(): void {
    guard.anonymise()
    write(draft.value)
    box.current?.focus()
  }

  function move(step: number, event: KeyboardEvent): void {
    const many = suggestions.hits.value.length
    if (many === 0) return
    event.preventDefault()
    suggestions.stand()
    active.value = ((active.value + 1 + step + many + 1) % (many + 1)) - 1
  }

  function pressed(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (isKeyOf('next', event)) move(1, event)
    else if (isKeyOf('previous', event)) move(-1, event)
    else if (isKeyOf('back', event) && isOpen.value) take(event, () => suggestions.clear())
    else if (isKeyOf('ask', event)) take(event, () => ask(suggestions.hits.value[active.value]))
    else if (isKeyOf('beside', event)) take(event, openBeside)
    else if (isKeyOf('anonymise', event)) take(event, anonymise)
  }

  return (
    <form
      class="question-box"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      {isOpen.value && (
        <ul id="suggestions" role="listbox" aria-label={da.question.suggestions}>
          {suggestions.hits.value.map((hit, at) => (
            <li
              key={hit.article}
              id={`suggestion-${at}`}
              role="option"
              aria-selected={at === active.value}
              onMouseDown={(event) => {
                event.preventDefault()
                if (!event.ctrlKey) return ask(hit)
                active.value = at
                openBeside()
              }}
            >
              {hit.title}
            </li>
          ))}
        </ul>
      )}
      <input
        ref={box}
        id="question"
        role="combobox"
        aria-label={da.question.label}
        aria-expanded={isOpen.value}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-describedby="question-guard"
        aria-keyshortcuts={shortcutOf('ask')}
        aria-activedescendant={active.value < 0 ? undefined : `suggestion-${active.value}`}
        placeholder={da.question.placeholder}
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST}
        value={draft}
        autofocus
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={pressed}
        onBlur={() => suggestions.clear()}
      />
      <button class="button primary">{da.question.ask}</button>
      <BoxHint guard={guard} onAnonymise={anonymise} onShowKeys={onShowKeys} />
    </form>
  )
}

/** The key is the box's own: nothing else happens by it. */
function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  act()
}
