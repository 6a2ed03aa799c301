import { useTranslations } from 'next-intl'
import classes from '#components/alerts/due-time.module.css'
import { formatDayTime } from '#components/ui/format-instant.ts'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

/**
 * Time left to decide in hours and minutes, or by how much it is overdue; beyond a day the day itself. The absolute
 * time is the title. `now` comes from the server so that both sides print the same.
 */
export function DueTime({ dueAt, now }: { dueAt: string; now: string }) {
  const t = useTranslations('alerts.due')
  const minutes = Math.floor((Date.parse(dueAt) - Date.parse(now)) / MINUTE_MS)
  const overdue = minutes < 0
  const span = Math.abs(minutes)
  const far = span >= DAY_MINUTES
  const absolute = formatDayTime(new Date(dueAt))
  const clock = () => {
    const hours = Math.floor(span / HOUR_MINUTES)
    return t(hours === 0 ? 'minutes' : 'clock', { hours, minutes: span % HOUR_MINUTES })
  }
  // A queue says this for every row: no more is worded than is said.
  const words = overdue
    ? t('overdue', { span: far ? t('days', { count: Math.floor(span / DAY_MINUTES) }) : clock() })
    : far
      ? absolute.slice(5)
      : t('left', { span: clock() })
  return (
    <time className={classes.due} dateTime={dueAt} title={absolute} data-overdue={overdue || undefined}>
      {words}
    </time>
  )
}
