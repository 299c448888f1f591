/** Seals short texts so that what is stored cannot be read without the key. */
export interface Vault {
  /** False without a key: nothing can be sealed then. */
  readonly isOpen: boolean
  /** @param purpose what the text belongs to; it can be opened for that alone */
  seal(text: string, purpose: string): string
  /** @returns null when it was sealed with another key or for another purpose */
  unseal(sealed: string, purpose: string): string | null
}
