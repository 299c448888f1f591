import { useSignal } from '@preact/signals'
import type { Entrance } from '../../server/contract/session.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { da } from './da.ts'
import { signIn } from './session.ts'

export function LoginPage({ entrance, isExpired }: { readonly entrance: Entrance; readonly isExpired: boolean }) {
  const fault = useSignal<string | null>(null)
  const isBusy = useSignal(false)

  async function submit(user: string, password: string): Promise<void> {
    isBusy.value = true
    fault.value = await signIn(user, password)
    isBusy.value = false
  }

  function submitForm(event: SubmitEvent): void {
    event.preventDefault()
    const { user = '', password = '' } = textsOf(event.currentTarget)
    void submit(user, password)
  }

  return (
    <main class="door">
      <div class="door-panel">
        <h1>{da.login.title}</h1>
        <p class="muted">{entrance.municipality}</p>
        {isExpired && <p class="notice">{da.login.expired}</p>}
        {entrance.needsSetup && <p class="notice">{da.login.needsSetup}</p>}
        <form class="stack" onSubmit={submitForm}>
          <Field label={da.login.user}>
            <input name="user" autocomplete="username" autofocus required />
          </Field>
          <Field label={da.login.password}>
            <input name="password" type="password" autocomplete="current-password" required />
          </Field>
          <p class="fault" role="alert">
            {fault.value}
          </p>
          <button class="button primary" disabled={isBusy.value}>
            {da.login.submit}
          </button>
        </form>
        {entrance.demoAccounts && (
          <DemoAccounts accounts={entrance.demoAccounts} onChoose={(user) => void submit(user, 'demo')} />
        )}
      </div>
    </main>
  )
}

interface DemoProps {
  readonly accounts: NonNullable<Entrance['demoAccounts']>
  readonly onChoose: (user: string) => void
}

function DemoAccounts({ accounts, onChoose }: DemoProps) {
  return (
    <section class="demo-accounts">
      <h2>{da.login.demoTitle}</h2>
      <ul>
        {accounts.map(({ user, name, department }) => (
          <li key={user}>
            <button type="button" class="button" data-user={user} onClick={() => onChoose(user)}>
              <strong>{da.roles[user as keyof typeof da.roles]}</strong>
              <span class="muted">
                {name}, {department}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
