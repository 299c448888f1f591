import type { Configuration } from '../../server/contract/configuration.ts'
import type { Notice } from '../../server/contract/notice.ts'
import { da } from '../shell/da.ts'
import { momentInWords } from '../shell/format.ts'
import { departmentName } from './department-select.tsx'
import type { LiveInbox } from './inbox.ts'
import { NoticeForm } from './notice-form.tsx'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
}

/** All current notices with who posted them, and the form for those who may post. */
export function NoticeBoard({ inbox, configuration }: Props) {
  const { notices } = inbox.content.value
  return (
    <section class="notice-board">
      <h2>{da.notices.title}</h2>
      {notices.length === 0 && <p class="muted queue-empty">{da.notices.none}</p>}
      <ul>
        {notices.map((one) => (
          <NoticeItem key={one.id} notice={one} inbox={inbox} configuration={configuration} />
        ))}
      </ul>
      {inbox.account.mayNotify && <NoticeForm inbox={inbox} configuration={configuration} />}
    </section>
  )
}

function NoticeItem({ notice, inbox, configuration }: Props & { readonly notice: Notice }) {
  const { id, text, by, department, expiresAt, isSeen } = notice
  const isOwn = by.id === inbox.account.id
  return (
    <li class="queue-row">
      <div class="queue-what">
        <span>{text}</span>
        <span class="muted">
          {da.queue.from(by.name, departmentName(configuration, by.department))}
          {` · ${department === null ? da.notices.toAll : da.notices.for(departmentName(configuration, department))}`}
          {` · ${da.notices.until(momentInWords(expiresAt))}`}
        </span>
      </div>
      <div class="queue-do">
        {!isOwn && !isSeen && (
          <button
            type="button"
            class="button"
            aria-label={`${da.notices.seen}: ${text}`}
            onClick={() => void inbox.tell({ type: 'notice/see', notice: id })}
          >
            {da.notices.seen}
          </button>
        )}
        {isOwn && (
          <button
            type="button"
            class="button"
            aria-label={`${da.notices.withdraw}: ${text}`}
            onClick={() => void inbox.tell({ type: 'notice/withdraw', notice: id })}
          >
            {da.notices.withdraw}
          </button>
        )}
      </div>
    </li>
  )
}
