import type { Metadata } from 'next'
import { caseActionSet } from '#app/(desk)/cases/case-action-set.ts'
import { CASE_TABS, CaseHeader } from '#components/cases/case-header.tsx'
import { CaseTabView } from '#components/cases/case-tab.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { caseDetail } from '#lib/queries/cases/case-detail.ts'
import { caseId } from '#lib/queries/cases/case-id.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

type Params = Promise<{ readonly number: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) }
}

export default async function CasePage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: SearchParams
}) {
  const staff = await requirePermission('cases:read')
  const actor = actorOf(staff)
  const now = new Date()
  const id = pageValue(await caseId(actor, decodeURIComponent((await params).number)))
  const file = pageValue(await caseDetail(actor, id, now))
  const asked = (await searchParams).tab
  const tab = CASE_TABS.find((one) => one === asked) ?? 'decision'
  const actions = mayStaff(staff, 'cases:work') ? caseActionSet : null
  return (
    <>
      <CaseHeader file={file} tab={tab} now={now.toISOString()} actions={actions} />
      <PageBody>
        <CaseTabView
          tab={tab}
          file={file}
          actions={actions}
          now={now.toISOString()}
          mayKnowReports={mayStaff(staff, 'reports:read')}
        />
      </PageBody>
    </>
  )
}
