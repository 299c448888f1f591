import type { Channel } from '../../server/contract/configuration.ts'
import type { ImportLook, ImportMapping } from '../../server/contract/counting.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'

/** What totals can be of: one of the municipality's channels, or self-service. */
export type CountedKind = Pick<Channel, 'code' | 'label'>

interface Props {
  readonly look: ImportLook
  readonly channels: readonly CountedKind[]
  readonly onMapping: (mapping: ImportMapping) => void
}

/** Which column holds what, and what the file calls each channel. */
export function MappingFields({ look, channels, onMapping }: Props) {
  const { columns } = look
  const mapping = look.mapping ?? emptyMapping(columns, channels)
  const options = columns.map((name) => ({ value: name, label: name }))
  return (
    <div class="filters">
      <Select
        label={da.importing.day}
        value={mapping.day}
        options={options}
        onChange={(day) => onMapping({ ...mapping, day })}
      />
      <Select
        label={da.importing.contacts}
        value={mapping.contacts}
        options={options}
        onChange={(contacts) => onMapping({ ...mapping, contacts })}
      />
      <Select
        label={da.importing.channel}
        value={channelChoice(mapping)}
        options={[
          ...channels.map(({ code, label }) => ({ value: `all ${code}`, label: da.importing.wholeFile(label) })),
          ...columns.map((name) => ({ value: `column ${name}`, label: da.importing.channelColumn(name) })),
        ]}
        onChange={(choice) => onMapping({ ...mapping, channel: channelOf(choice) })}
      />
      {look.channelNames.map((name) => (
        <NamedChannel key={name} name={name} mapping={mapping} channels={channels} onMapping={onMapping} />
      ))}
    </div>
  )
}

interface NamedProps extends Omit<Props, 'look'> {
  readonly name: string
  readonly mapping: ImportMapping
}

const LEFT_OUT = '-'

/** Which of the municipality's channels a name in the file is. */
function NamedChannel({ name, mapping, channels, onMapping }: NamedProps) {
  const { channel } = mapping
  if (channel.kind !== 'column') return null
  const known = channel.channels[name]
  const unknown = known === undefined ? [{ value: '', label: da.importing.choose }] : []
  return (
    <Select
      label={da.importing.channelNamed(name)}
      value={known === null ? LEFT_OUT : (known ?? '')}
      options={[
        ...unknown,
        ...channels.map(({ code, label }) => ({ value: code, label })),
        { value: LEFT_OUT, label: da.importing.leaveOut },
      ]}
      onChange={(code) => {
        const named = { ...channel.channels, [name]: code === LEFT_OUT ? null : code }
        onMapping({ ...mapping, channel: { ...channel, channels: named } })
      }}
    />
  )
}

function emptyMapping(columns: readonly string[], channels: readonly CountedKind[]): ImportMapping {
  const [day = '', contacts = day] = columns
  return { day, contacts, channel: { kind: 'whole-file', channel: channels[0]?.code ?? '' } }
}

function channelChoice({ channel }: ImportMapping): string {
  return channel.kind === 'column' ? `column ${channel.column}` : `all ${channel.channel}`
}

function channelOf(choice: string): ImportMapping['channel'] {
  const [kind, ...rest] = choice.split(' ')
  const name = rest.join(' ')
  return kind === 'column' ? { kind, column: name, channels: {} } : { kind: 'whole-file', channel: name }
}
