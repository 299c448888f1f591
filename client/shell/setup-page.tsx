import { useSignal } from '@preact/signals'
import type { Entrance } from '../../server/contract/session.ts'
import { sendJson } from '../connection/http.ts'
import { Field } from '../parts/field.tsx'
import { textsOf } from '../parts/form-texts.ts'
import { da } from './da.ts'
import { signIn } from './session.ts'

/** Reached by the one-time address alone: its secret stands behind the `#`, so that no log of addresses holds it. */
export function SetupPage({ entrance }: { readonly entrance: Entrance }) {
  const fault = useSignal<string | null>(null)
  if (!entrance.needsSetup) {
    return (
      <main class="door">
        <div class="door-panel">
          <h1>{da.setup.done}</h1>
          <a href="/">{da.setup.toLogin}</a>
        </div>
      </main>
    )
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = textsOf(event.currentTarget)
    const { problem } = await sendJson('POST', '/api/setup', { ...form, token: location.hash.slice(1) })
    fault.value = problem?.message ?? null
    if (problem) return
    history.replaceState(null, '', '/')
    await signIn(form['user'] ?? '', form['password'] ?? '')
  }

  return (
    <main class="door">
      <div class="door-panel">
        <h1>{da.setup.title}</h1>
        <p class="muted">{da.setup.intro}</p>
        <form class="stack" onSubmit={(event) => void submit(event)}>
          <Field label={da.setup.name}>
            <input name="name" autocomplete="name" autofocus required minLength={2} />
          </Field>
          <Field label={da.setup.user}>
            <input name="user" autocomplete="username" required minLength={2} />
          </Field>
          <Field label={da.setup.department}>
            <select name="department">
              {entrance.departments.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field label={da.setup.password}>
            <input name="password" type="password" autocomplete="new-password" required minLength={12} />
          </Field>
          <p class="fault" role="alert">
            {fault.value}
          </p>
          <button class="button primary">{da.setup.submit}</button>
        </form>
      </div>
    </main>
  )
}
