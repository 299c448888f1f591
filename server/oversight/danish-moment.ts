const days = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' })
const months = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const times = new Intl.DateTimeFormat('da-DK', { timeStyle: 'short', timeZone: 'Europe/Copenhagen' })

/** A moment in a Danish sentence: `20. november 2026 kl. 10.15`. */
export function danishMoment(moment: Date): string {
  return `${days.format(moment)} kl. ${times.format(moment)}`
}

/** A day, given as `2026-11-20`, in a Danish sentence: `20. november 2026`. */
export function danishDay(day: string): string {
  return days.format(new Date(`${day}T12:00:00Z`))
}

/** The month of a day: `oktober 2026`. */
export function danishMonth(day: string): string {
  return months.format(new Date(`${day}T00:00:00Z`))
}
