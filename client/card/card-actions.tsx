import { useContext } from 'preact/hooks'
import type { Article } from '../../server/contract/article.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { da } from '../shell/da.ts'
import { addressOf } from './article-address.ts'
import { citizenCopyOf } from '../citizen/citizen-copy.ts'
import { CitizenDeskContext } from '../citizen/citizen-desk.ts'
import type { CitizenScreen } from '../citizen/citizen-screen.ts'
import { citizenSheetOf } from '../citizen/citizen-sheet.ts'

interface Props {
  readonly article: Article
  /** Only the contact's own card is shown to its citizen. */
  readonly canBeShown: boolean
}

/** What can be done with a card: show it to the citizen, copy it, print it. */
export function CardActions({ article, canBeShown }: Props) {
  const citizen = useContext(CitizenDeskContext)
  const isForCitizens = citizenSheetOf(article).parts.length > 0
  return (
    <div class="card-actions">
      {citizen && canBeShown && isForCitizens && <ShowButton screen={citizen.screen} />}
      {citizen && isForCitizens && (
        <CopyButton
          content={() => citizenCopyOf(article, citizen.municipality)}
          labels={{ copy: da.card.copyAnswer, copied: da.card.copied, failed: da.card.copyFailed }}
        />
      )}
      <CopyButton
        content={() => ({ text: addressOf(article) })}
        labels={{ copy: da.card.copyLink, copied: da.card.copied, failed: da.card.copyFailed }}
      />
      <button type="button" class="button small" onClick={() => window.print()}>
        {da.card.print}
      </button>
    </div>
  )
}

function ShowButton({ screen }: { readonly screen: CitizenScreen }) {
  const isShown = screen.isShown.value
  return (
    <>
      <button
        type="button"
        class="button small show-citizen"
        aria-pressed={isShown}
        title={da.citizen.showHelp}
        onClick={() => (isShown ? screen.hide() : screen.show())}
      >
        {isShown ? da.citizen.hide : da.citizen.show}
      </button>
      {screen.isBlocked.value && <span role="alert">{da.citizen.blocked}</span>}
    </>
  )
}
