import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../server/articles/render-markdown.ts'

const htmlOf = (markdown: string): string => renderMarkdown(markdown).html

describe('renderMarkdown', () => {
  test.each([
    ['a script', 'før\n\n<script>alert(1)</script>\n\nefter', '<p>før</p>\n<p>efter</p>'],
    ['a script inside a line', 'før <script>alert(1)</script> efter', '<p>før alert(1) efter</p>'],
    ['a handler', 'før\n\n<p onclick="alert(1)">x</p>', '<p>før</p>'],
    ['an image that fails on purpose', 'a <img src=x onerror=alert(1)> b', '<p>a  b</p>'],
    ['a style', '<style>p { display: none }</style>\n\nhej', '<p>hej</p>'],
    ['a style on a word', 'hej <b style="color: red">fed</b>', '<p>hej fed</p>'],
    ['a frame', '<iframe src="https://ond.example"></iframe>', ''],
    ['a form', '<form action="https://ond.example"><input></form>', ''],
    ['a comment', 'a <!-- hemmeligt --> b', '<p>a  b</p>'],
  ])('removes %s', (_, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '  javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('takes the address from a link to %s', (address) => {
    expect(htmlOf(`[klik](${address})`)).toBe('<p><a>klik</a></p>')
  })

  test('takes the address from an image that is no web address', () => {
    expect(htmlOf('![foto](javascript:alert(1))')).toBe('<p><img alt="foto"></p>')
  })

  test('lets no title or address break out of its quotes', () => {
    const html = htmlOf('[x](https://borger.dk "a\\" onclick=\\"alert(1)")')
    expect(html).toContain('title="a&#x22; onclick=&#x22;alert(1)"')
    expect(htmlOf('<https://borger.dk/"onclick="a>')).toContain('href="https://borger.dk/%22onclick=%22a"')
  })

  test('shows code as it is written', () => {
    expect(htmlOf('`<script>alert(1)</script>`')).toBe('<p><code>&#x3C;script>alert(1)&#x3C;/script></code></p>')
    expect(htmlOf('&lt;script&gt; & co.')).toBe('<p>&#x3C;script> &#x26; co.</p>')
  })

  test('keeps a table', () => {
    const { html, text } = renderMarkdown('| alder | pris |\n| --- | ---: |\n| voksen | 891 |')
    expect(html.replaceAll('\n', '')).toBe(
      '<table><thead><tr><th>alder</th><th align="right">pris</th></tr></thead>' +
        '<tbody><tr><td>voksen</td><td align="right">891</td></tr></tbody></table>',
    )
    expect(text).toBe('alder\tpris\nvoksen\t891')
  })

  test('keeps lists and lists within them', () => {
    const { html, text } = renderMarkdown('1. Slå op\n2. Bestil\n   - foto\n   - pas')
    expect(html.replaceAll('\n', '')).toBe('<ol><li>Slå op</li><li>Bestil<ul><li>foto</li><li>pas</li></ul></li></ol>')
    expect(text).toBe('Slå op\nBestil\nfoto\npas')
  })

  test('keeps emphasis, sub-headings and line breaks', () => {
    expect(htmlOf('### Børn\n\n**fed** og _skrå_ og ~~væk~~')).toBe(
      '<h3>Børn</h3>\n<p><strong>fed</strong> og <em>skrå</em> og <del>væk</del></p>',
    )
    expect(htmlOf('a  \nb')).toBe('<p>a<br>\nb</p>')
  })

  test.each([
    '[x](https://borger.dk)',
    '<https://borger.dk>',
    '[x](http://borger.dk/a?b=c)',
    'www.borger.dk',
    '[x](//borger.dk)',
  ])('opens %s in a new tab that knows nothing of this one', (markdown) => {
    expect(htmlOf(markdown)).toMatch(/<a href="[^"]*borger\.dk[^"]*" rel="noopener noreferrer" target="_blank">/)
  })

  test('opens links within Straks, and to a mailbox, where they stand', () => {
    expect(htmlOf('[x](/artikel/pas)')).toBe('<p><a href="/artikel/pas">x</a></p>')
    expect(htmlOf('[x](#pris)')).toBe('<p><a href="#pris">x</a></p>')
    expect(htmlOf('[x](mailto:post@eksempel.example)')).toBe('<p><a href="mailto:post@eksempel.example">x</a></p>')
  })

  // Seen: a telephone number lost its address, and could not be rung from the card.
  test('keeps a link to a telephone number', () => {
    expect(htmlOf('[ring](tel:+4599000000)')).toBe('<p><a href="tel:+4599000000">ring</a></p>')
    expect(htmlOf('<tel:+4599000000>')).toBe('<p><a href="tel:+4599000000">tel:+4599000000</a></p>')
    expect(htmlOf('[x](sms:99000000)')).toBe('<p><a>x</a></p>')
  })

  // Seen: `Footnotes` and `Back to reference 1`.
  test('has Danish words about footnotes', () => {
    const { html, text } = renderMarkdown('Pas[^1] og kort[^k]\n\n[^1]: En note.\n\n[^k]: En til.')
    expect(html).toMatch(/<h2 [^>]*>Noter<\/h2>/)
    expect(html.match(/aria-label="Tilbage til teksten"/g)).toHaveLength(2)
    expect(html).not.toMatch(/footnotes<|back to/i)
    expect(text).toBe('Pas1 og kort2\n\nNoter\n\nEn note. ↩\n\nEn til. ↩')
  })

  test('gives the same as plain words for reading aloud', () => {
    const { text } = renderMarkdown('Du **bestiller** [tid](https://borger.dk) & får _svar_.\n\nDet tager 4 uger.\n')
    expect(text).toBe('Du bestiller tid & får svar.\n\nDet tager 4 uger.')
  })

  test('makes nothing of nothing', () => {
    expect(renderMarkdown('')).toEqual({ html: '', text: '', items: [] })
    expect(renderMarkdown(' \n\n')).toEqual({ html: '', text: '', items: [] })
  })

  test('takes a list apart into items of safe HTML, links and inner lists with them', () => {
    const { items } = renderMarkdown('- Ring <script>x</script>[her](tel:112)\n- [b](javascript:x)\n  - c')
    expect(items.map((item) => item.replaceAll('\n', ''))).toEqual([
      'Ring x<a href="tel:112">her</a>',
      '<a>b</a><ul><li>c</li></ul>',
    ])
  })

  test.each(['Kun tekst', '- a\n\nog mere', '- a\n\n1. b', ''])('has no items for %j', (markdown) => {
    expect(renderMarkdown(markdown).items).toEqual([])
  })
})
