/** What a code is called on the screen; a code that is no longer set up stands for itself. */
export function labelOf(
  from: readonly ({ readonly code: string } & ({ readonly label: string } | { readonly name: string }))[],
  code: string,
): string {
  const found = from.find((one) => one.code === code)
  if (found === undefined) return code
  return 'label' in found ? found.label : found.name
}
