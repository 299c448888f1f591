import { useRoute } from 'preact-iso'
import type { LifeEvent } from '../../server/contract/life-event.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { da } from '../shell/da.ts'

/** What a citizen in this life event probably needs: asked one by one, across departments and authorities. */
export function LifeEventPage(_props: { readonly path: string }) {
  const { params } = useRoute()
  const { value: event, fault } = useAnswer<LifeEvent>(`/api/life-events/${params['code']}`)

  return (
    <main class="page life-event">
      <p>
        <a href="/">{da.lifeEvent.back}</a>
      </p>
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      {event.value === null && fault.value === null && <p class="muted">{da.lifeEvent.loading}</p>}
      {event.value && (
        <>
          <h1>{event.value.title}</h1>
          <p class="intro">
            {event.value.intro} {da.lifeEvent.intro}
          </p>
          <ol class="checklist">
            {event.value.steps.map((step) => (
              <li key={step.article}>
                <strong>{step.ask}</strong>
                <a href={`/artikel/${step.article}`}>{step.title}</a>
                <span class="muted">
                  {`${da.lifeEvent.decides} ${step.authorities.join(', ')}`}
                  {step.department !== null && ` · ${da.lifeEvent.owner}: ${step.department}`}
                  {!step.isStraks && ` · ${da.lifeEvent.notStraks}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </main>
  )
}
