const percentFormat = new Intl.NumberFormat('da-DK', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const wholePercent = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1, minimumFractionDigits: 1 })
const wholeFormat = new Intl.NumberFormat('da-DK')
const dayFormat = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const dayOfYearFormat = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'short',
  timeZone: 'Europe/Copenhagen',
})
const timeFormat = new Intl.DateTimeFormat('da-DK', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Copenhagen',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen' })

export const percent = (share: number): string => percentFormat.format(share)
export const whole = (n: number): string => wholeFormat.format(n)
export const dayInWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`))
export const timeInWords = (moment: string): string => timeFormat.format(new Date(moment))

/** `20. nov. kl. 12.55`, with the year when it is another than this one. */
export function momentInWords(moment: string): string {
  const at = new Date(moment)
  const day = isoDay.format(at)
  const isThisYear = day.slice(0, 4) === isoDay.format(new Date()).slice(0, 4)
  return `${isThisYear ? dayOfYearFormat.format(at) : dayInWords(day)} kl. ${timeFormat.format(at)}`
}

/** `4,2`, with as many places behind the comma as asked for. */
export function decimal(n: number, places: number): string {
  return n.toLocaleString('da-DK', { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** `51,3–55,1 %` */
export function intervalInWords([low, high]: readonly [number, number]): string {
  return `${wholePercent.format(low * 100)}–${wholePercent.format(high * 100)} %`
}

/** The day so many days before today, both in Denmark. */
export function dayBefore(days: number): string {
  const today = new Date(`${isoDay.format(new Date())}T00:00:00Z`)
  today.setUTCDate(today.getUTCDate() - days)
  return today.toISOString().slice(0, 10)
}

/** `4:07`, from one hour on `1:04:07`. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, minutes = 0, rest = 0] = clock
  const tail = `${hours > 0 ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}
