/** The sections an article may have, in the order in which a card shows them. */
export const headings = [
  { code: 'spoken', heading: 'Sig til borgeren' },
  { code: 'steps', heading: 'Gør det nu' },
  { code: 'bring', heading: 'Husk' },
  { code: 'price', heading: 'Pris og frist' },
  { code: 'offline', heading: 'Uden digital løsning' },
  { code: 'onward', heading: 'Skal videre' },
  { code: 'internal', heading: 'Internt' },
  { code: 'sources', heading: 'Kilder' },
] as const

/** The sections whose lists are ticked off while the citizen is there. */
export const checklistCodes: readonly string[] = ['steps', 'bring']

export const spokenCode = 'spoken'
export const internalCode = 'internal'

export function codeOfHeading(heading: string): string | undefined {
  return headings.find((known) => known.heading === heading)?.code
}
