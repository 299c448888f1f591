interface Props {
  readonly loading: string
  /** Why it cannot be had. */
  readonly fault: string | null
}

/** In the place of what is fetched: as tall as most of it, so that little moves when it comes. */
export function Awaited({ loading, fault }: Props) {
  return fault === null ? (
    <p class="figures-loading muted">{loading}</p>
  ) : (
    <p class="fault" role="alert">
      {fault}
    </p>
  )
}
