import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Opening } from '../../server/contract/session.ts'
import type { MadeAddress, StatisticsAddress, StatisticsAddressList } from '../../server/contract/statistics.ts'
import { getJson, postJson, sendJson } from '../connection/http.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Field } from '../parts/field.tsx'
import { NotAllowed } from '../parts/not-allowed.tsx'
import { useOnce } from '../parts/use-once.ts'
import { da } from '../shell/da.ts'
import { momentInWords } from '../shell/format.ts'
import { PapersNav } from './papers-nav.tsx'

interface Props {
  readonly opening: Opening
  readonly path: string
}

/** Who may read the statistics page: makes addresses, shows each once, and closes them. */
export function StatisticsAddressesPage({ opening }: Props) {
  const addresses = useSignal<readonly StatisticsAddress[] | null>(null)
  const made = useSignal<string | null>(null)
  const fault = useSignal<string | null>(null)
  useEffect(() => void (opening.account.mayOversee && load()), [])
  if (!opening.account.mayOversee) {
    return <NotAllowed title={da.papers.nav.statistics}>{da.oversight.notAllowed}</NotAllowed>
  }

  async function load(): Promise<void> {
    const answer = await getJson<StatisticsAddressList>('/api/statistics-addresses')
    fault.value = answer.problem?.message ?? null
    if (!answer.problem) addresses.value = answer.value.addresses
  }

  async function make(purpose: string): Promise<boolean> {
    const answer = await postJson<MadeAddress>('/api/statistics-addresses', { purpose })
    fault.value = answer.problem?.message ?? null
    if (answer.problem) return false
    made.value = new URL(answer.value.path, location.href).href
    await load()
    return true
  }

  async function close(id: string): Promise<void> {
    const answer = await sendJson('DELETE', `/api/statistics-addresses/${id}`)
    fault.value = answer.problem?.message ?? null
    await load()
  }

  return (
    <main class="page">
      <h1>{da.papers.nav.statistics}</h1>
      <PapersNav path="/statistik-adresser" />
      <p class="paper-help">{da.papers.statisticsHelp}</p>
      <AddressForm onMake={make} />
      <p class="fault" role="alert">
        {fault.value}
      </p>
      <div role="status">{made.value !== null && <MadeNotice address={made.value} />}</div>
      {addresses.value === null && fault.value === null && <p class="muted">{da.oversight.loading}</p>}
      {addresses.value?.length === 0 && <p>{da.papers.noAddresses}</p>}
      {addresses.value !== null && addresses.value.length > 0 && (
        <AddressTable addresses={addresses.value} onClose={close} />
      )}
    </main>
  )
}

function AddressForm({ onMake }: { readonly onMake: (purpose: string) => Promise<boolean> }) {
  const purpose = useSignal('')
  const make = useOnce(async () => {
    if (await onMake(purpose.value)) purpose.value = ''
  })
  return (
    <form
      class="filters address-form"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <Field label={da.papers.purpose}>
        <input
          type="text"
          required
          maxLength={80}
          placeholder={da.papers.purposeExample}
          value={purpose.value}
          onInput={(event) => (purpose.value = event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button primary">
        {da.papers.makeAddress}
      </button>
    </form>
  )
}

function MadeNotice({ address }: { readonly address: string }) {
  const frame = `<iframe src="${address}" title="${da.papers.frameTitle}" width="720" height="900"></iframe>`
  return (
    <section class="made-address">
      <h2>{da.papers.madeTitle}</h2>
      <p>{da.papers.madeHelp}</p>
      <p>
        <code>{address}</code>
      </p>
      <p class="paper-actions">
        <CopyButton content={() => ({ text: address })} labels={da.papers.copyAddress} />
        <CopyButton content={() => ({ text: frame })} labels={da.papers.copyFrame} />
      </p>
    </section>
  )
}

interface TableProps {
  readonly addresses: readonly StatisticsAddress[]
  readonly onClose: (id: string) => Promise<void>
}

function AddressTable({ addresses, onClose }: TableProps) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`${da.papers.addresses}. ${da.oversight.scroll}`}>
      <table class="addresses">
        <caption>{da.papers.addresses}</caption>
        <thead>
          <tr>
            <th scope="col">{da.papers.purpose}</th>
            <th scope="col">{da.papers.madeBy}</th>
            <th scope="col">{da.papers.madeAt}</th>
            <th scope="col">{da.papers.state}</th>
          </tr>
        </thead>
        <tbody>
          {addresses.map(({ id, purpose, madeBy, madeAt, revokedAt }) => (
            <tr key={id}>
              <th scope="row">{purpose}</th>
              <td>{madeBy}</td>
              <td>{momentInWords(madeAt)}</td>
              <td>
                {revokedAt === null ? (
                  <CloseButtons purpose={purpose} onClose={() => void onClose(id)} />
                ) : (
                  da.papers.closedAt(momentInWords(revokedAt))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CloseProps {
  readonly purpose: string
  readonly onClose: () => void
}

/** Asks once more: the address cannot be opened again. A second click in the same place leaves it open. */
function CloseButtons({ purpose, onClose }: CloseProps) {
  const isAsked = useSignal(false)
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={isAsked.value ? da.papers.keepFor(purpose) : da.papers.closeFor(purpose)}
        onClick={() => (isAsked.value = !isAsked.value)}
      >
        {isAsked.value ? da.papers.keep : da.papers.close}
      </button>
      {isAsked.value && (
        <button type="button" class="link" aria-label={da.papers.closeForeverFor(purpose)} onClick={onClose}>
          {da.papers.closeForever}
        </button>
      )}
    </>
  )
}
