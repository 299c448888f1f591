import { styles } from './xlsx-styles.ts'
import { xmlText } from './xlsx-values.ts'
import type { ZipPart } from './zip.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const FORMATS = 'http://schemas.openxmlformats.org'
export const mainNamespace = `xmlns="${FORMATS}/spreadsheetml/2006/main"`
const RELATIONS = `${FORMATS}/officeDocument/2006/relationships`

export interface Worksheet {
  readonly name: string
  /** The area that can be filtered, as `$A$1:$F$12`; null where there is none. */
  readonly filtered: string | null
}

/** What holds the worksheets together. */
export function workbookFrame(worksheets: readonly Worksheet[]): readonly ZipPart[] {
  return [
    { path: 'xl/styles.xml', content: [`${xmlHead}<styleSheet ${mainNamespace}>${styles}</styleSheet>`] },
    { path: 'xl/workbook.xml', content: [workbookXml(worksheets)] },
    { path: 'xl/_rels/workbook.xml.rels', content: [relationsXml(worksheets)] },
    { path: '_rels/.rels', content: [relations([relation(1, 'officeDocument', 'xl/workbook.xml')])] },
    { path: '[Content_Types].xml', content: [contentTypesXml(worksheets)] },
  ]
}

function workbookXml(worksheets: readonly Worksheet[]): string {
  const sheets = worksheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const filters = worksheets.flatMap(({ name, filtered }, at) =>
    filtered === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${name}'!${filtered}</definedName>`,
        ],
  )
  return `${xmlHead}<workbook ${mainNamespace} xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
}

function relationsXml(worksheets: readonly Worksheet[]): string {
  const own = worksheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  return relations([...own, relation(worksheets.length + 1, 'styles', 'styles.xml')])
}

function relations(all: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="${FORMATS}/package/2006/relationships">${all.join('')}</Relationships>`
}

function relation(number: number, kind: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
}

function contentTypesXml(worksheets: readonly Worksheet[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (path: string, part: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${kind}.${part}+xml"/>`
  const own = worksheets.map((_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'))
  const parts = [...own, override('workbook', 'sheet.main'), override('styles', 'styles')]
  const relationships = 'application/vnd.openxmlformats-package.relationships+xml'
  const defaults = `<Default Extension="rels" ContentType="${relationships}"/><Default Extension="xml" ContentType="application/xml"/>`
  return `${xmlHead}<Types xmlns="${FORMATS}/package/2006/content-types">${defaults}${parts.join('')}</Types>`
}
