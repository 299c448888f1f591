import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Configuration } from '../../server/contract/configuration.ts'
import { da } from '../shell/da.ts'
import { chooseKeys, keyChoices, resetKeys } from './key-choices.ts'
import { changeKey, characterOf, deskActions, isChangeable, keyInWords, type DeskAction } from './keys.ts'

interface Props {
  readonly configuration: Configuration
  readonly onClose: () => void
}

/** Every key, and where those that are one character are given another or switched off. */
export function KeysDialog({ configuration, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const { areOn, areOutcomesOn } = keyChoices.value
  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{da.keys.title}</h2>
      <div class="keys-parts">
        <section>
          <h3>{da.keys.outsideFields}</h3>
          <p class="muted">{da.keys.outsideHelp}</p>
          <Switch label={da.keys.areOn} isOn={areOn} onChange={(isOn) => chooseKeys({ areOn: isOn })} />
          <ChangeableKeys configuration={configuration} isOn={areOn} />
        </section>
        <section>
          <h3>{da.keys.always}</h3>
          <dl>
            {deskActions
              .filter((one) => !isChangeable(one))
              .map((action) => (
                <KeyRow key={action} shown={keyInWords(action) ?? ''} meaning={da.keys.actions[action]} />
              ))}
          </dl>
        </section>
        <section>
          <h3>{da.keys.outcomes}</h3>
          <Switch
            label={da.keys.areOutcomesOn}
            isOn={areOn && areOutcomesOn}
            isDisabled={!areOn}
            onChange={(isOn) => chooseKeys({ areOutcomesOn: isOn })}
          />
          <dl>
            {configuration.outcomes.map(({ code, key, label }) => (
              <KeyRow key={code} shown={key} meaning={label} />
            ))}
          </dl>
        </section>
        <section>
          <h3>{da.keys.reasons}</h3>
          <dl>
            {configuration.reasons.map(({ code, key, label }) => (
              <KeyRow key={code} shown={key} meaning={label} />
            ))}
          </dl>
        </section>
      </div>
      <p class="keys-end">
        <button type="button" class="button" onClick={resetKeys}>
          {da.keys.reset}
        </button>
        <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
          {da.keys.close}
        </button>
      </p>
    </dialog>
  )
}

function KeyRow({ shown, meaning }: { readonly shown: string; readonly meaning: string }) {
  return (
    <div class="key-row">
      <dt>
        <kbd>{shown}</kbd>
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isOn: boolean) => void
}

function Switch({ label, isOn, isDisabled = false, onChange }: SwitchProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}

function ChangeableKeys({ configuration, isOn }: { readonly configuration: Configuration; readonly isOn: boolean }) {
  const refused = useSignal<{ action: DeskAction; why: string } | null>(null)

  function change(action: DeskAction, field: HTMLInputElement): void {
    const written = field.value.trim().slice(-1)
    const why = changeKey(action, written === '' ? null : written, configuration)
    refused.value = why === null ? null : { action, why }
    field.value = characterOf(action)?.toUpperCase() ?? ''
    field.select()
  }

  return (
    <div class="changeable-keys">
      {deskActions.filter(isChangeable).map((action) => (
        <label key={action} class="key-row">
          <input
            value={characterOf(action)?.toUpperCase() ?? ''}
            maxLength={2}
            disabled={!isOn}
            autocomplete="off"
            aria-invalid={refused.value?.action === action}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => change(action, event.currentTarget)}
          />
          <span>{da.keys.actions[action]}</span>
        </label>
      ))}
      <p class="keys-refused" role="alert">
        {refused.value?.why}
      </p>
    </div>
  )
}
