import type { ColumnKind } from '../measures/sheet.ts'

const kinds = ['text', 'whole', 'share', 'number', 'day', 'instant'] as const satisfies readonly ColumnKind[]
export const headerStyle = kinds.length
export const wrappedStyle = kinds.length + 1

/** The place of a kind's format among the cell formats. */
export function styleOf(kind: ColumnKind): number {
  return kinds.indexOf(kind)
}

/** Of Excel's own formats 3 is `#,##0`, 4 `#,##0.00` and 14 the reader's own way to write a day. */
const numberFormats: Readonly<Record<ColumnKind, number>> = {
  text: 0,
  whole: 3,
  share: 164,
  number: 4,
  day: 14,
  instant: 165,
}

const cellFormats = [
  ...kinds.map(
    (kind) =>
      `<xf numFmtId="${numberFormats[kind]}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ),
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
]

const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'

export const styles = [
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm:ss"/></numFmts>',
  `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('')
