import type { Account } from '../accounts/account.ts'
import { isPermitted } from '../accounts/permissions.ts'
import type { Errand, ErrandStepKind, ErrandSubject, NewErrandStep } from '../contacts/errand.ts'
import { Refusal } from '../contract/refusal.ts'
import { isOver, takerOf } from './present-errand.ts'

/** What someone wants to do with an errand. */
export interface WantedStep {
  readonly id: string
  readonly subject: ErrandSubject
  readonly errand: string
  readonly kind: ErrandStepKind
  readonly text: string
}

type Rule = (errand: Errand, account: Account) => boolean

const isMaker: Rule = ({ maker }, { id }) => maker.id === id
const isOfDepartment: Rule = ({ department }, account) => department === null || department === account.department
const isParty: Rule = (errand, account) => isMaker(errand, account) || takerOf(errand)?.id === account.id

/** Who may do what with which errand; what is not named here nobody may. */
const rules: Readonly<Record<ErrandSubject, Partial<Record<ErrandStepKind, Rule>>>> = {
  consult: { taken: isOfDepartment, said: isParty, ended: isParty },
  transfer: { taken: isOfDepartment },
  callback: { taken: isOfDepartment, tried: isOfDepartment, ended: isOfDepartment },
  notice: {
    seen: isOfDepartment,
    ended: (errand, account) => isMaker(errand, account) || isPermitted(account.role, 'oversee'),
  },
}

/** The step as it is to be stored; `known` when it is stored already. */
export function judgeStep(
  wanted: WantedStep,
  errand: Errand | null,
  { account, at }: { account: Account; at: string },
): NewErrandStep | 'known' | Refusal {
  if (errand?.subject !== wanted.subject) return new Refusal('inbox-missing')
  const stored = errand.steps.find((step) => step.id === wanted.id)
  if (stored) return stored.by.id === account.id ? 'known' : new Refusal('record-conflict')
  if (!rules[errand.subject][wanted.kind]?.(errand, account)) return new Refusal('not-allowed')
  if (wanted.kind === 'taken' && takerOf(errand) !== null) return new Refusal('already-taken')
  if (isOver(errand)) return new Refusal('already-over')
  const { id, kind, text } = wanted
  const isLast = kind === 'ended' || (kind === 'taken' && errand.subject === 'transfer')
  return { id, errand: errand.id, kind, text, employee: account.id, at, claim: claimOf(wanted, account), isLast }
}

/** Taking and ending are done once; seeing once by each. */
function claimOf({ kind, errand }: WantedStep, { id }: Account): string | null {
  if (kind === 'said' || kind === 'tried') return null
  return kind === 'seen' ? `seen ${errand} ${id}` : `${kind} ${errand}`
}
