import { render } from 'preact'
import { citizenPath } from './citizen/citizen-message.ts'
import { latePart } from './parts/late-part.tsx'
import { da } from './shell/da.ts'
import { Inside } from './shell/inside.tsx'
import { NotLoaded } from './shell/late-page.tsx'
import { LoginPage } from './shell/login-page.tsx'
import { enter, session } from './shell/session.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/desk.css'
import './styles/contact-header.css'
import './styles/guard.css'
import './styles/note.css'
import './styles/parked.css'
import './styles/conversation.css'
import './styles/question-box.css'
import './styles/outcome-bar.css'
import './styles/card.css'
import './styles/card-parts.css'
import './styles/copy-button.css'
import './styles/trust.css'
import './styles/situation.css'
import './styles/no-answer.css'
import './styles/beside.css'
import './styles/strips.css'
import './styles/consult.css'
import './styles/consult-page.css'
import './styles/dialogs.css'
import './styles/queue.css'
import './styles/notices.css'
import './styles/keys-dialog.css'
import './styles/life-event.css'
import './styles/citizen.css'
import './styles/oversight.css'
import './styles/figures.css'
import './styles/pictures.css'
import './styles/review.css'
import './styles/counting.css'
import './styles/counted-pages.css'
import './styles/periods.css'
import './styles/import.css'
import './styles/money.css'
import './styles/upkeep.css'
import './styles/wallboard.css'
import './styles/print.css'
import './styles/papers.css'

const CitizenPage = latePart(() => import('./citizen/citizen-page.tsx').then((page) => page.CitizenPage), NotLoaded)
const SetupPage = latePart(() => import('./shell/setup-page.tsx').then((page) => page.SetupPage), NotLoaded)

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
