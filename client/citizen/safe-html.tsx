/** Shows HTML that the server has sanitised; see `renderMarkdown`. */
export function SafeHtml({ html }: { readonly html: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
