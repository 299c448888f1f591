import type { Page } from 'playwright-core'

/** What is chosen in selects that are too narrow to show it. */
export async function cutOffSelects(page: Page): Promise<string[]> {
  return page.locator('main select').evaluateAll((all) => {
    const ruler = document.createElement('canvas').getContext('2d')
    const wanted = (select: HTMLSelectElement): number => {
      const style = getComputedStyle(select)
      if (ruler !== null) ruler.font = `${style.fontSize} ${style.fontFamily}`
      const text = ruler?.measureText(select.selectedOptions[0]?.text ?? '').width ?? 0
      return text + Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight)
    }
    return all
      .filter((one) => one instanceof HTMLSelectElement)
      .filter((select) => select.checkVisibility() && wanted(select) > select.clientWidth)
      .map((select) => select.selectedOptions[0]?.text ?? '')
  })
}
