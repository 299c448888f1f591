import { render } from 'preact'
import { citizenPath } from './citizen/citizen-message.ts'
import { CitizenPage } from './citizen/citizen-page.tsx'
import { da } from './shell/da.ts'
import { Inside } from './shell/inside.tsx'
import { LoginPage } from './shell/login-page.tsx'
import { enter, session } from './shell/session.ts'
import { SetupPage } from './shell/setup-page.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/card.css'
import './styles/citizen.css'
import './styles/situation.css'
import './styles/desk-controls.css'
import './styles/desk.css'
import './styles/contact.css'
import './styles/desk-states.css'
import './styles/inbox.css'
import './styles/oversight.css'
import './styles/upkeep.css'
import './styles/print.css'

function Straks() {
  const now = session.value
  switch (now.state) {
    case 'loading':
      return <p class="door muted">{da.login.loading}</p>
    case 'unreachable':
      return (
        <main class="door">
          <div class="door-panel">
            <h1>{da.name}</h1>
            <p role="alert">{now.message}</p>
            <button type="button" class="button primary" onClick={() => void enter()}>
              {da.login.retry}
            </button>
          </div>
        </main>
      )
    case 'outside':
      return location.pathname === '/opsaetning' ? (
        <SetupPage entrance={now.entrance} />
      ) : (
        <LoginPage entrance={now.entrance} isExpired={now.isExpired} />
      )
    case 'inside':
      return <Inside key={now.visit} opening={now.opening} isDemo={now.isDemo} />
  }
}

const root = document.getElementById('app')
if (root === null) throw new Error('the page has no #app')
if (location.pathname === citizenPath) {
  // Outside the login: this window must never hold what staff see.
  render(<CitizenPage />, root)
} else {
  render(<Straks />, root)
  void enter()
}
