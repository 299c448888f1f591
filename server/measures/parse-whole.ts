/**
 * A count as Danish systems write it: `1250`, `1.250`, `1 250`, `1.250,00`.
 *
 * @returns null when it is no whole number from 0 up, or could be read in two ways
 */
export function parseWhole(text: string): number | null {
  const trimmed = text.trim().replace(/,0+$/, '')
  const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(trimmed) || /^\d{1,3}(?:[ \u00a0\u202f']\d{3})+$/.test(trimmed)
  const digits = isGrouped ? trimmed.replace(/\D/g, '') : trimmed
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
