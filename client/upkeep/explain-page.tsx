import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { SearchExplanation, SearchResponse } from '../../server/contract/search.ts'
import type { Opening } from '../../server/contract/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { Field } from '../parts/field.tsx'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { da } from '../shell/da.ts'
import { decimal } from '../shell/format.ts'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** Why a search answers as it does: for those who write the articles and want them to be found. */
export function ExplainPage({ opening }: Props) {
  const { query, route } = useLocation()
  const asked = query['q'] ?? ''
  const text = useSignal(asked)
  if (!opening.account.mayExamine) return <NotAllowed title={da.explain.title}>{da.explain.notAllowed}</NotAllowed>
  return (
    <main class="page explain">
      <h1>{da.explain.title}</h1>
      <p class="intro muted">{da.explain.intro}</p>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.value.trim() !== '') route(`/soegeforklaring?q=${encodeURIComponent(text.value.trim())}`)
        }}
      >
        <Field label={da.explain.query}>
          <input
            type="search"
            maxLength={2000}
            autoFocus
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button">
          {da.explain.ask}
        </button>
      </form>
      {asked !== '' && <Explanation key={asked} q={asked} />}
    </main>
  )
}

function Explanation({ q }: { readonly q: string }) {
  const { value, fault } = useAnswer<SearchResponse>(`/api/search?explain=1&limit=1&q=${encodeURIComponent(q)}`)
  if (fault.value !== null) return <p role="alert">{fault.value}</p>
  if (value.value === null) return <p class="muted">{da.explain.loading}</p>
  const { explanation } = value.value
  if (explanation === undefined) return null
  const verdict = explanation.answered ? da.explain.answered : da.explain.refused
  return (
    <>
      <p role="status" class="verdict">
        {verdict(decimal(explanation.confidence, 2), decimal(explanation.answeredFrom, 2))}
      </p>
      <h2 class="group-title">{da.explain.candidates}</h2>
      {explanation.candidates.length === 0 && <p>{da.explain.none}</p>}
      <ol class="explained">
        {explanation.candidates.map((candidate) => (
          <Candidate key={candidate.article ?? candidate.title} candidate={candidate} />
        ))}
      </ol>
      <h2 class="group-title">{da.explain.words}</h2>
      <Words words={explanation.words} />
    </>
  )
}

function Candidate({ candidate }: { readonly candidate: SearchExplanation['candidates'][number] }) {
  const { article, title, score, evidence, terms } = candidate
  const speaking = evidence.filter(({ adds }) => adds >= SMALLEST_SHOWN)
  return (
    <li>
      <p class="candidate-title">
        {article === null ? (
          <span>
            {title} <span class="mark">{da.explain.outside}</span>
          </span>
        ) : (
          <a href={`/artikel/${article}`}>{title}</a>
        )}
        <strong title={da.explain.score}>{decimal(score, 1)}</strong>
      </p>
      <dl class="evidence">
        {speaking.map(({ kind, adds }) => (
          <div key={kind}>
            <dt>{nameOf(kind)}</dt>
            <dd>{decimal(adds, 1)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">
        {da.explain.strongest}: {terms.map(({ term, adds }) => `${term} ${decimal(adds, 1)}`).join(', ')}
      </p>
    </li>
  )
}

const SMALLEST_SHOWN = 0.05

function nameOf(kind: string): string {
  const names: Readonly<Record<string, string>> = da.explain.evidence
  return names[kind] ?? kind
}

type Options = SearchExplanation['words'][number]['options']

/** A word that another led to comes with its parts: the word itself says enough. */
function withoutParts(options: Options): Options {
  const isFirst = ({ how, through }: Options[number], at: number): boolean =>
    through === null || options.findIndex((one) => one.how === how && one.through === through) === at
  return options.filter(isFirst)
}

function Words({ words }: { readonly words: SearchExplanation['words'] }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.explain.words}. ${da.oversight.scroll}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{da.explain.word}</th>
            <th scope="col" class="number" title={da.explain.tellingHelp}>
              {da.explain.telling}
            </th>
            <th scope="col">{da.explain.found}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ word, telling, options }, at) => (
            <tr key={`${at} ${word}`}>
              <th scope="row">{word}</th>
              <td class="number">{decimal(telling, 1)}</td>
              <td>
                {options.length === 0 && <span class="muted">{da.explain.unknown}</span>}
                <ul class="options">
                  {withoutParts(options).map((option) => (
                    <li key={`${option.how} ${option.term}`}>
                      {option.how === 'word' ? word : (option.through ?? option.term)}{' '}
                      <span class="muted">
                        ({da.explain.how[option.how]}, {da.explain.articles(option.articles)},{' '}
                        {da.explain.telling.toLowerCase()} {decimal(option.weight, 1)})
                      </span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
