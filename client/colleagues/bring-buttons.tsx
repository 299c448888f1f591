import { da } from '../shell/da.ts'

interface Props {
  readonly fault: string | null
  readonly label: string
  readonly isDisabled: boolean
  readonly onCancel: () => void
}

/** The foot of both forms: why it could not be done, and the two ways on. */
export function BringButtons({ fault, label, isDisabled, onCancel }: Props) {
  return (
    <div class="bring-foot">
      <p class="fault" role="alert">
        {fault}
      </p>
      <button class="button primary" disabled={isDisabled}>
        {label} <kbd>Enter</kbd>
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {da.outcome.back} <kbd>Esc</kbd>
      </button>
    </div>
  )
}
