/** Safe HTML as text for a letter or an SMS: lists keep numbers and dashes, links their address. */
export function plainTextOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.children].map(blockText).join('\n')
}

function blockText(block: Element): string {
  if (!block.matches('ol, ul')) return wordsOf(block)
  const mark = block.matches('ol') ? (at: number) => `${at + 1}.` : () => '-'
  return [...block.children].map((item, at) => `${mark(at)} ${wordsOf(item)}`).join('\n')
}

function wordsOf(element: Element): string {
  for (const link of element.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    const isShown = address.endsWith(link.textContent.trim())
    if (!isShown && address.startsWith('http')) link.append(` (${address})`)
  }
  return element.textContent.replaceAll(/\s+/g, ' ').trim()
}
