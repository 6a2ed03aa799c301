import { getLocale, getTranslations } from 'next-intl/server'
import { searchAction } from '#app/(desk)/search.ts'
import { setLocaleAction } from '#app/set-locale.ts'
import { signOutAction } from '#app/sign-out.ts'
import type { ListFreshness } from '#components/frame/list-pills.tsx'
import { Shell } from '#components/frame/shell.tsx'
import { findListSource } from '#lib/core/lists/sources.ts'
import { type FrameFigures, frameFigures } from '#lib/queries/frame/frame-figures.ts'
import { actorOf, requireStaff } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import { wordAge } from '#lib/web/word-age.ts'

export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const staff = await requireStaff()
  const figures = pageValue(await frameFigures(actorOf(staff), new Date()))
  const { alerts, cases, approvals } = figures
  return (
    <Shell
      me={{ name: staff.name, email: staff.email, role: staff.role }}
      counts={{
        ...(alerts === null ? {} : { alerts: { count: alerts.open, urgent: alerts.overdue > 0 } }),
        ...(cases === null ? {} : { cases: { count: cases.open } }),
        ...(approvals === null ? {} : { approvals: { count: approvals.waiting } }),
      }}
      lists={await wordLists(figures.lists)}
      search={searchAction}
      setLocale={setLocaleAction}
      signOut={signOutAction}
    >
      {children}
    </Shell>
  )
}

async function wordLists(lists: FrameFigures['lists']): Promise<readonly ListFreshness[]> {
  const t = await getTranslations('frame.lists')
  const locale = (await getLocale()) === 'ja' ? 'ja' : 'en'
  const shortName = (id: string) =>
    t.has(`short.${id as 'jp-mof'}`)
      ? t(`short.${id as 'jp-mof'}`)
      : (findListSource(id)?.short[locale] ?? id)
  return Promise.all(
    lists.map(async (list) => ({
      id: list.sourceId,
      name: shortName(list.sourceId),
      state: list.state,
      version: list.publishedOn,
      age:
        list.snapshot && list.publishedOn !== null
          ? t('snapshot', { day: list.publishedOn })
          : await wordAge(list.ageMs),
      href: paths.list(list.sourceId),
    })),
  )
}
