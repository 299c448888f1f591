import { useEffect } from 'preact/hooks'
import type { Outcome } from '../../server/contract/configuration.ts'
import type { Consult } from '../../server/contract/consult.ts'
import type { ContactInHand } from '../contact/contact-in-hand.ts'
import type { LiveInbox } from './inbox.ts'

/** The consult about a question that was asked last. */
export function latestConsult(inbox: LiveInbox, question: string): Consult | undefined {
  return inbox.content.value.own.consults.findLast((one) => one.question === question)
}

/** Ends a consult whose question got its outcome, so that no department waits: it helped, or it is not needed. */
export function useConsultEnding(inbox: LiveInbox, hand: ContactInHand, outcomes: readonly Outcome[]): void {
  const { questions } = hand.contact.value
  const open = inbox.content.value.own.consults.filter(({ ending }) => ending === null)
  const over = open.flatMap((consult) => {
    const ended = questions.find(({ id }) => id === consult.question)?.ending
    if (!ended) return []
    const hasHelped = outcomes.some(({ code, countsAs }) => code === ended.outcome && countsAs === 'resolved-with-help')
    return [{ consult: consult.id, ending: hasHelped ? 'answered' : 'withdrawn' } as const]
  })
  const which = over.map(({ consult }) => consult).join(' ')
  useEffect(() => {
    for (const one of over) void inbox.tell({ type: 'consult/end', ...one })
  }, [which])
}
