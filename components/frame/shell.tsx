import { useTranslations } from 'next-intl'
import { FilterKey } from '#components/frame/filter-key.tsx'
import { GoKeys } from '#components/frame/go-keys.tsx'
import { HelpKeys } from '#components/frame/help-keys.tsx'
import { LanguageSwitch } from '#components/frame/language-switch.tsx'
import { type ListFreshness, ListPills } from '#components/frame/list-pills.tsx'
import { type Me, MeMenu } from '#components/frame/me-menu.tsx'
import { OvertakenNotice } from '#components/frame/overtaken-notice.tsx'
import { placesFor, Rail, type RailCounts } from '#components/frame/rail.tsx'
import { SchemeSwitch } from '#components/frame/scheme-switch.tsx'
import { SearchBox } from '#components/frame/search-box.tsx'
import type { SearchEverything } from '#components/frame/search-hit.ts'
import classes from '#components/frame/shell.module.css'

export interface ShellProps {
  readonly me: Me
  readonly counts: RailCounts
  readonly lists: readonly ListFreshness[]
  /** Null leaves the box with the pages only. */
  readonly search: SearchEverything | null
  readonly setLocale: (form: FormData) => Promise<void>
  readonly signOut: () => Promise<void>
  readonly children: React.ReactNode
}

/** The frame around every page: rail left, bar above, the page in what is left. */
export function Shell({ me, counts, lists, search, setLocale, signOut, children }: ShellProps) {
  const t = useTranslations('frame')
  const places = placesFor(me.role).map(({ id, href, letter }) => ({ id, href, letter }))
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Rail role={me.role} counts={counts} />
      <header className={classes.bar}>
        <SearchBox places={places} search={search} />
        <div className={classes.tools}>
          <ListPills lists={lists} />
          <LanguageSwitch setLocale={setLocale} />
          <SchemeSwitch />
          <MeMenu me={me} signOut={signOut} />
        </div>
      </header>
      <main id="content" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <GoKeys places={places} />
      <FilterKey />
      <HelpKeys places={places} />
      <OvertakenNotice />
    </div>
  )
}
