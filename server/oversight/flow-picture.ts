import type { Shelf } from '../articles/shelf.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import type { Flow, FlowRequest } from '../contract/flow.ts'
import type { Measuring } from './measuring.ts'

interface Ports {
  readonly measuring: Measuring
  readonly log: Pick<ContactLog, 'tally'>
  readonly shelf: () => Shelf
}

/** How the questions of each channel ended. A channel whose rate is hidden stays out: its outcomes would tell the rate. */
export async function flowPicture({ measuring, log, shelf }: Ports, request: FlowRequest): Promise<Flow> {
  const { rows, from, to, asOf } = await measuring.measures({ ...request, by: 'channel' })
  const asked = rows.filter((row) => row.questions.all > 0)
  const shown = asked.filter((row) => !row.questions.strict.isHidden)
  const links = await Promise.all(
    shown.map(async ({ key: channel }) =>
      (await log.tally({ ...request, channel }, 'outcome')).map(({ key, questions }) => ({
        channel,
        outcome: key,
        questions: questions.all,
      })),
    ),
  )
  const all = links.flat()
  return {
    from,
    to,
    asOf,
    links: all,
    channels: shown.map(({ key, label, questions }) => ({ key, label, questions: questions.all })),
    outcomes: outcomesOf(all, shelf()),
    hidden: asked.filter((row) => row.questions.strict.isHidden).map(({ label }) => label),
  }
}

/** As the municipality has ordered them; one that is no longer set up comes last. */
function outcomesOf(links: Flow['links'], { configuration }: Shelf): Flow['outcomes'] {
  const codes = new Set([...configuration.outcomes.map(({ code }) => code), ...links.map(({ outcome }) => outcome)])
  return [...codes].flatMap((key) => {
    const known = configuration.outcomes.find(({ code }) => code === key)
    const questions = links.reduce((sum, link) => sum + (link.outcome === key ? link.questions : 0), 0)
    return questions === 0
      ? []
      : [{ key, label: known?.label ?? key, countsAs: known?.countsAs ?? 'unresolved', questions }]
  })
}
