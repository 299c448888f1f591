interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly disabled?: boolean
  readonly title?: string | undefined
  /** What it offers is long: it takes a line of its own where there is little room. */
  readonly isWide?: boolean
}

export function Select({ label, value, options, onChange, disabled = false, title, isWide = false }: Props) {
  return (
    <label class={isWide ? 'field wide' : 'field'} title={title}>
      <span>{label}</span>
      <select value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
