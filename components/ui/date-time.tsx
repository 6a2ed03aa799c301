import { formatDay, formatDayTime, formatReiwa } from '#components/ui/format-instant.ts'
import classes from './date-time.module.css'

/**
 * An instant in Japan's time, `2026-11-23 11:02`. `era` adds 令和 where a form wants it; `seconds` for logs;
 * `dayOnly` for dates. `relative` is a ready-worded span shown beside, never instead.
 */
export function DateTime({
  at,
  era = false,
  seconds = false,
  dayOnly = false,
  relative,
}: {
  at: Date | string | null
  era?: boolean
  seconds?: boolean
  dayOnly?: boolean
  relative?: string
}) {
  if (at === null) return <span>—</span>
  const instant = typeof at === 'string' ? new Date(at) : at
  return (
    <time className={classes.time} dateTime={instant.toISOString()}>
      <Figures text={dayOnly ? formatDay(instant) : formatDayTime(instant, seconds)} />
      {era && <span className={classes.aside}>（{formatReiwa(instant)}）</span>}
      {relative !== undefined && <span className={classes.aside}> {relative}</span>}
    </time>
  )
}

/** Inter's tabular hyphen is as wide as a figure: hyphens keep their own width, so a date reads as one word. */
function Figures({ text }: { text: string }) {
  const [year, month, rest] = text.split('-')
  const hyphen = <span className={classes.hyphen}>-</span>
  return (
    <>
      {year}
      {hyphen}
      {month}
      {hyphen}
      {rest}
    </>
  )
}
