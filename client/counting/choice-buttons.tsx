import { areOutcomeKeysOn } from '../keys/keys.ts'

interface Option {
  readonly value: string
  readonly label: string
  readonly key: string | null
  readonly title?: string
}

interface Props {
  readonly label: string
  readonly chosen: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
}

/** One of a few, each with its key; what is chosen stays. */
export function ChoiceButtons({ label, chosen, options, onChoose }: Props) {
  return (
    <div class="counting-choice" role="group" aria-label={label}>
      <span class="muted" aria-hidden="true">
        {label}
      </span>
      <div>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            class="button"
            title={option.title}
            aria-pressed={option.value === chosen}
            onClick={() => onChoose(option.value)}
          >
            {areOutcomeKeysOn() && option.key !== null && <kbd>{option.key.toUpperCase()}</kbd>}
            {option.label}
          </button>
        ))}
      </div>
    </div>
  )
}
