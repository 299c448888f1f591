interface Props {
  readonly title: string
  readonly children: string
}

/** A page that the role gives no access to: which one it is, and that. */
export function NotAllowed({ title, children }: Props) {
  return (
    <main class="page">
      <h1>{title}</h1>
      <p role="alert">{children}</p>
    </main>
  )
}
