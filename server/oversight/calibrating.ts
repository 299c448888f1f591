import type { Account, AuditTrail } from '../accounts/account.ts'
import type { Revisions } from '../articles/revisions.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { CalibrationStore, DrawnCalibration, DrawnQuestion } from '../contacts/calibration-store.ts'
import type { Clock } from '../contacts/clock.ts'
import type { ContactLog } from '../contacts/contact-log.ts'
import type {
  Calibration,
  CalibrationRequest,
  JudgedQuestion,
  Judgement,
  OpenCalibration,
} from '../contract/calibration.ts'
import { nothingToDraw, unknownOutcome } from '../contract/da.ts'
import { Refusal } from '../contract/refusal.ts'
import { SeededSample } from '../measures/seeded-sample.ts'
import { resultOf } from './calibration-result.ts'
import { spokenThen } from './log-review.ts'

/** Whether two who judge the same questions on their own come to the same outcome. */
export interface Calibrating {
  draw(request: CalibrationRequest, account: Account): Promise<'new' | 'known' | Refusal>
  calibrations(reader: Account): Promise<Calibration[]>
  /** With the questions for those who judge, and the result when both have judged all; the reading is noted. */
  calibration(id: string, reader: Account): Promise<OpenCalibration | null>
  /** The first two who judge are the reviewers. */
  judge(id: string, judgement: Judgement, reviewer: Account): Promise<'new' | Refusal>
}

interface Ports {
  readonly log: Pick<ContactLog, 'questions'>
  readonly calibrations: CalibrationStore
  readonly revisions: Revisions
  readonly shelf: () => Shelf
  readonly audit: AuditTrail
  readonly clock: Clock
}

export function createCalibrating({ log, calibrations, revisions, shelf, audit, clock }: Ports): Calibrating {
  const now = (): string => clock.now().toISOString()

  async function toJudge(question: DrawnQuestion, own: ReadonlyMap<number, string>): Promise<JudgedQuestion> {
    const { place, query, article } = question
    const then = article && (await spokenThen(revisions, article))
    const named = article && { id: article.id, title: then?.title ?? article.id, spoken: then?.spoken ?? null }
    return { place, query, article: named, own: own.get(place) ?? null }
  }

  async function resultFor(drawn: DrawnCalibration, questions: readonly DrawnQuestion[]) {
    const [first, second] = drawn.reviewers
    if (!first || !second) return null
    const judged = await Promise.all([first, second].map(({ id }) => calibrations.judgements(drawn.id, id)))
    const [one = new Map<number, string>(), other = new Map<number, string>()] = judged
    return resultOf({ questions, first: one, second: other, outcomes: shelf().configuration.outcomes })
  }

  return {
    async draw(request, account) {
      const sample = new SeededSample(request.size, request.seed)
      const { from, to, criteria } = request
      for await (const questions of log.questions({ from, to, ...criteria, limit: 1 })) sample.add(questions)
      if (sample.seen === 0) return new Refusal('invalid-request', nothingToDraw)
      const at = now()
      await audit.note({ at, account: account.id, action: 'sample/draw', object: request.id })
      const stored = await calibrations.draw({ ...request, drawnBy: account.id, drawnAt: at }, sample.drawn)
      return stored === 'conflict' ? new Refusal('record-conflict') : stored
    },

    calibrations: async (reader) => (await calibrations.all()).map((one) => shown(one, reader)),

    async calibration(id, reader) {
      const drawn = await calibrations.one(id)
      if (drawn === null) return null
      await audit.note({ at: now(), account: reader.id, action: 'sample/read', object: id })
      const questions = await calibrations.questions(id)
      const judges = mayJudge(drawn, reader)
      const own = await calibrations.judgements(id, reader.id)
      return {
        ...shown(drawn, reader),
        questions: judges ? await Promise.all(questions.map((one) => toJudge(one, own))) : null,
        result: isDone(drawn) ? await resultFor(drawn, questions) : null,
      }
    },

    async judge(id, judgement, reviewer) {
      const drawn = await calibrations.one(id)
      if (drawn === null || judgement.place > drawn.drawn) return new Refusal('not-found')
      if (isDone(drawn)) return new Refusal('already-over')
      const isKnown = shelf().configuration.outcomes.some(({ code }) => code === judgement.outcome)
      if (!isKnown) return new Refusal('unknown-code', unknownOutcome(judgement.outcome))
      const stored = await calibrations.judge(id, reviewer.id, { ...judgement, at: now() })
      return stored === 'taken' ? new Refusal('already-taken') : stored
    },
  }
}

function mayJudge({ reviewers }: DrawnCalibration, { id }: Account): boolean {
  return reviewers.length < 2 || reviewers.some((one) => one.id === id)
}

function isDone({ reviewers, drawn }: DrawnCalibration): boolean {
  return reviewers.length === 2 && reviewers.every(({ judged }) => judged >= drawn)
}

function shown(one: DrawnCalibration, reader: Account): Calibration {
  const { id, seed, drawn, from, to, criteria, drawnBy, drawnAt } = one
  const reviewers = one.reviewers.map((who) => ({ name: who.name, judged: who.judged, isSelf: who.id === reader.id }))
  return { id, seed, size: drawn, from, to, criteria, drawnBy: drawnBy.name, drawnAt, reviewers, isDone: isDone(one) }
}
