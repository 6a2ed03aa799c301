import Link from 'next/link'
import classes from '#components/approvals/waiting-items.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'

/** Something that waits for a second person and is judged on a page of its own. */
export interface WaitingItem {
  readonly key: string
  /** Where it is judged. */
  readonly href: string
  readonly title: React.ReactNode
  /** What is said before the moment of the proposal: what it changes, who proposed it. */
  readonly notes: readonly string[]
  readonly proposedAt: string
  /** Null where none was given. */
  readonly reason: string | null
  readonly aside?: React.ReactNode
}

/** A panel of what waits, the longest waiting first; nothing at all where nothing does. */
export function WaitingItems({ title, items }: { title: string; items: readonly WaitingItem[] }) {
  if (items.length === 0) return null
  return (
    <Panel title={title}>
      <ul className={classes.list}>
        {items.map(({ key, href, title: what, notes, proposedAt, reason, aside }) => (
          <li key={key} className={classes.item}>
            <div>
              <Link href={href} className={classes.link}>
                {what}
              </Link>
              <p className={classes.note}>
                {notes.map((note) => (
                  <span key={note}>
                    {note}
                    <Dot />
                  </span>
                ))}
                <DateTime at={proposedAt} />
              </p>
              {reason !== null && <p className={classes.reason}>{reason}</p>}
            </div>
            {aside}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
