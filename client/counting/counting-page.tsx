import { useSignal } from '@preact/signals'
import type { Configuration } from '../../server/contract/configuration.ts'
import type { CountingPeriod } from '../../server/contract/counting.ts'
import type { Outbox } from '../connection/outbox.ts'
import { areOutcomeKeysOn } from '../keys/keys.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import { dayInWords } from '../shell/format.ts'
import { digitOf } from './assign-keys.ts'
import { ChoiceButtons } from './choice-buttons.tsx'
import { countDeskOf, type CountDesk } from './count-desk.ts'
import { CountedList } from './counted-list.tsx'
import { countingKeys, countTypes } from './counting-keys.ts'
import type { OpenPeriods } from './open-periods.ts'
import { useCountingKeys } from './use-counting-keys.ts'

interface Props {
  readonly outbox: Outbox
  readonly configuration: Configuration
  readonly open: OpenPeriods
  readonly path: string
}

/** Counting by hand: one key or one tap for each contact. */
export function CountingPage({ outbox, configuration, open }: Props) {
  const chosen = useSignal('')
  const periods = open.value
  const period = periods?.find(({ id }) => id === chosen.value) ?? periods?.[0]
  const desk = countDeskOf(outbox, configuration.channels[0]?.code ?? '')
  return (
    <main class="page counting">
      <h1>{da.counting.title}</h1>
      {periods === null && <p class="muted">{da.counting.loading}</p>}
      {periods?.length === 0 && (
        <p>
          {da.counting.none} <span class="muted">{da.counting.noneHelp}</span>
        </p>
      )}
      {periods !== null && periods.length > 1 && (
        <Select
          label={da.counting.period}
          value={period?.id ?? ''}
          options={periods.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => (chosen.value = id)}
        />
      )}
      {period && <Tally period={period} desk={desk} configuration={configuration} />}
    </main>
  )
}

interface TallyProps {
  readonly period: CountingPeriod
  readonly desk: CountDesk
  readonly configuration: Configuration
}

function Tally({ period, desk, configuration }: TallyProps) {
  const { channels } = configuration
  const keys = countingKeys(channels)
  useCountingKeys({ period, channels, keys, desk })
  const choice = desk.choice.value
  const settled = [
    { value: 'yes', label: da.counting.yes, key: keys.yes },
    { value: 'no', label: da.counting.no, key: keys.no },
  ]
  return (
    <>
      <p class="muted">
        {period.name}, {da.counting.periodDays(dayInWords(period.from), dayInWords(period.to))}
      </p>
      <p class="counting-help">{da.counting.help}</p>
      {!areOutcomeKeysOn() && <p class="notice">{da.counting.keysOff}</p>}
      <ChoiceButtons
        label={da.counting.channel}
        chosen={choice.channel}
        options={channels.map(({ code, label, key }) => ({ value: code, label, key }))}
        onChoose={(channel) => (desk.choice.value = { ...choice, channel })}
      />
      <ChoiceButtons
        label={da.counting.type}
        chosen={choice.type}
        options={countTypes.map((type) => ({
          value: type,
          label: da.counting.types[type],
          key: keys.types[type],
          title: da.counting.typeHelp[type],
        }))}
        onChoose={(value) => {
          const type = countTypes.find((one) => one === value)
          if (type) desk.choice.value = { ...choice, type }
        }}
      />
      <ChoiceButtons
        label={da.counting.settled}
        chosen={choice.isSettled ? 'yes' : 'no'}
        options={settled}
        onChoose={(value) => (desk.choice.value = { ...choice, isSettled: value === 'yes' })}
      />
      <Tasks period={period} desk={desk} />
      <CountedList desk={desk} channels={channels} />
    </>
  )
}

function Tasks({ period, desk }: Pick<TallyProps, 'period' | 'desk'>) {
  const title = 'counting-tasks'
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{da.counting.task}</h2>
      <ul class="counting-tasks">
        {period.tasks.map((task, place) => (
          <li key={task.code}>
            <button type="button" class="button" onClick={() => desk.count(period.id, task)}>
              {areOutcomeKeysOn() && digitOf(place) !== null && <kbd>{digitOf(place)}</kbd>}
              {task.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
