import { useContext, useRef } from 'preact/hooks'
import type { Article } from '../../server/contract/article.ts'
import { CopyButton, type Copied } from '../parts/copy-button.tsx'
import { da } from '../shell/da.ts'
import { addressOf } from './article-address.ts'
import { citizenCopyOf } from '../citizen/citizen-copy.ts'
import { CitizenDeskContext } from '../citizen/citizen-desk.ts'
import type { CitizenScreen } from '../citizen/citizen-screen.ts'
import { citizenSheetOf } from '../citizen/citizen-sheet.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { shortcutOf, type DeskAction } from '../keys/keys.ts'
import { usePageKeys } from '../keys/use-page-keys.ts'

interface Props {
  readonly article: Article
  /** Only the contact's own card is shown to its citizen. */
  readonly canBeShown: boolean
}

/** What can be done with a card, each by its key: show it to the citizen, copy it, print it. */
export function CardActions({ article, canBeShown }: Props) {
  const citizen = useContext(CitizenDeskContext)
  const isForCitizens = citizenSheetOf(article).parts.length > 0
  usePageKeys({ print: () => print() })
  return (
    <div class="card-actions">
      {citizen && canBeShown && isForCitizens && <ShowButton screen={citizen.screen} />}
      {citizen && isForCitizens && (
        <CopyByKey
          action="copy-answer"
          label={da.card.copyAnswer}
          content={() => citizenCopyOf(article, citizen.municipality)}
        />
      )}
      <CopyByKey action="copy-link" label={da.card.copyLink} content={() => ({ text: addressOf(article) })} />
      <button type="button" class="button small" aria-keyshortcuts={shortcutOf('print')} onClick={print}>
        {da.card.print} <KeyHint action="print" />
      </button>
    </div>
  )
}

function print(): boolean {
  window.print()
  return true
}

interface CopyProps {
  readonly action: DeskAction
  readonly label: string
  readonly content: () => Copied
}

function CopyByKey({ action, label, content }: CopyProps) {
  const button = useRef<HTMLButtonElement>(null)
  usePageKeys({
    [action]: () => {
      button.current?.click()
      return true
    },
  })
  return (
    <CopyButton
      button={button}
      content={content}
      labels={{ copy: label, copied: da.card.copied, failed: da.card.copyFailed }}
      shortcut={shortcutOf(action)}
      hint={<KeyHint action={action} />}
    />
  )
}

function ShowButton({ screen }: { readonly screen: CitizenScreen }) {
  const isShown = screen.isShown.value

  function toggle(): boolean {
    if (isShown) screen.hide()
    else screen.show()
    return true
  }

  usePageKeys({ 'show-citizen': toggle })
  return (
    <>
      <button
        type="button"
        class="button small show-citizen"
        aria-pressed={isShown}
        aria-keyshortcuts={shortcutOf('show-citizen')}
        title={da.citizen.showHelp}
        onClick={toggle}
      >
        {isShown ? da.citizen.hide : da.citizen.show} <KeyHint action="show-citizen" />
      </button>
      {screen.isBlocked.value && <span role="alert">{da.citizen.blocked}</span>}
    </>
  )
}
