import Link from 'next/link'
import classes from './tabs.module.css'

export interface Tab {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly count?: number
}

/** Tabs that are links: each view has its own URL, so it can be shared and the back button works. */
export function Tabs({ tabs, current, label }: { tabs: readonly Tab[]; current: string; label: string }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.id}
          href={tab.href}
          className={classes.tab}
          aria-current={tab.id === current ? 'page' : undefined}
          scroll={false}
        >
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
