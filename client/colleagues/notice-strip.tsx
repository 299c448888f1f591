import type { Notice } from '../../server/contract/notice.ts'
import { da } from '../shell/da.ts'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly notice: Notice
  /** How many more there are that have not been seen. */
  readonly more: number
}

/** The newest notice until it has been seen. */
export function NoticeStrip({ inbox, notice, more }: Props) {
  return (
    <p class="strip notice-strip">
      <strong>{da.notices.title}:</strong>
      <span class="strip-text">{notice.text}</span>
      <button
        type="button"
        class="button"
        title={da.notices.seenHelp}
        onClick={() => void inbox.tell({ type: 'notice/see', notice: notice.id })}
      >
        {da.notices.seen}
      </button>
      {more > 0 && <a href="/koe">{da.strips.more(more)}</a>}
    </p>
  )
}
