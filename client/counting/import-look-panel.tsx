import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ImportLook, ImportMapping } from '../../server/contract/counting.ts'
import { da } from '../shell/da.ts'
import { whole } from '../shell/format.ts'
import { whatOf } from './import-list.tsx'
import { MappingFields, type CountedKind } from './mapping-fields.tsx'

interface Props {
  readonly look: ImportLook
  readonly channels: readonly CountedKind[]
  readonly onMapping: (mapping: ImportMapping) => void
  readonly onKeep: (replaces: readonly string[]) => void
}

/** What the file holds and what would be kept of it. */
export function ImportLookPanel({ look, channels, onMapping, onKeep }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="import-look stack">
      <h2 ref={heading} tabIndex={-1}>
        {da.importing.columns}
      </h2>
      {look.mapping !== null && (
        <p class="muted">{look.isMappingKept ? da.importing.keptMapping : da.importing.guessedMapping}</p>
      )}
      <MappingFields look={look} channels={channels} onMapping={onMapping} />
      <Sample look={look} />
      {look.faultCount > 0 && <Faults look={look} />}
      {look.totals.length > 0 && <Totals look={look} channels={channels} onKeep={onKeep} />}
    </div>
  )
}

function Sample({ look }: Pick<Props, 'look'>) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.importing.sample}. ${da.importing.scroll}`}>
      <table>
        <caption>
          {da.importing.sample} <span class="muted">({da.importing.rows(whole(look.rows))})</span>
        </caption>
        <thead>
          <tr>
            {look.columns.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.sample.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Faults({ look }: Pick<Props, 'look'>) {
  return (
    <div class="import-faults" role="alert">
      <p>
        <strong>{da.importing.faults(look.faultCount)}.</strong> {da.importing.faultsHelp}
      </p>
      <ul>
        {look.faults.map(({ line, reason }) => (
          <li key={line}>
            {da.importing.line(line)}: {reason}
          </li>
        ))}
      </ul>
      {look.faultCount > look.faults.length && <p>{da.importing.moreFaults(look.faultCount - look.faults.length)}</p>}
    </div>
  )
}

function Totals({ look, channels, onKeep }: Omit<Props, 'onMapping'>) {
  const isReplacing = useSignal(false)
  const byChannel = Map.groupBy(look.totals, ({ channel }) => channel)
  const labelOf = (code: string): string => channels.find((one) => one.code === code)?.label ?? code
  return (
    <>
      <h3>{da.importing.result}</h3>
      <ul>
        {[...byChannel].map(([channel, totals]) => (
          <li key={channel}>
            {labelOf(channel)}:{' '}
            {da.importing.resultRow(totals.length, whole(totals.reduce((all, { contacts }) => all + contacts, 0)))}
          </li>
        ))}
      </ul>
      {look.already.length > 0 && (
        <div class="notice">
          <p>
            <strong>{look.isSameFile ? da.importing.sameFile : da.importing.already}</strong>
          </p>
          <ul>
            {look.already.map((file) => (
              <li key={file.id}>
                {file.fileName}: {whatOf(file)}
              </li>
            ))}
          </ul>
          <p>{da.importing.replaceHelp}</p>
          <label>
            <input
              type="checkbox"
              checked={isReplacing.value}
              onChange={({ currentTarget }) => (isReplacing.value = currentTarget.checked)}
            />{' '}
            {da.importing.replace}
          </label>
        </div>
      )}
      <div>
        <button
          type="button"
          class="button primary"
          disabled={look.already.length > 0 && !isReplacing.value}
          onClick={() => onKeep(look.already.map(({ id }) => id))}
        >
          {da.importing.submit}
        </button>
      </div>
    </>
  )
}
