import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { judgeStaffChangeAction } from '#app/(desk)/staff/actions.ts'
import { ProposedLabels } from '#components/approvals/proposed-labels.tsx'
import { WaitingChoices } from '#components/approvals/waiting-choices.tsx'
import { WaitingDecisions } from '#components/approvals/waiting-decisions.tsx'
import { WaitingLists } from '#components/approvals/waiting-lists.tsx'
import { WaitingPolicy } from '#components/approvals/waiting-policy.tsx'
import { WaitingReports } from '#components/approvals/waiting-reports.tsx'
import { WaitingSettings } from '#components/approvals/waiting-settings.tsx'
import { WaitingStaffChanges } from '#components/staff/waiting-staff-changes.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { approvalQueue } from '#lib/queries/approvals/approval-queue.ts'
import { labelProposals } from '#lib/queries/labels/label-proposals.ts'
import { waitingLists } from '#lib/queries/lists/waiting-lists.ts'
import { waitingSettings } from '#lib/queries/lists/waiting-settings.ts'
import { waitingStaffChanges } from '#lib/queries/staff/staff-changes.ts'
import { waitingPolicy } from '#lib/queries/wallets/provider-policy.ts'
import { waitingChoices } from '#lib/queries/wallets/waiting-choices.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approvals'))('title') }
}

export default async function ApprovalsPage() {
  const staff = await requirePermission('cases:read')
  const actor = actorOf(staff)
  const [decisions, settings, labels, choices, policy, waiting, people] = await Promise.all([
    approvalQueue(actor),
    waitingSettings(actor),
    labelProposals(actor),
    waitingChoices(actor, new Date()),
    waitingPolicy(actor),
    waitingLists(actor),
    waitingStaffChanges(actor),
  ])
  const lists = waiting.ok ? waiting.value : []
  const queue = pageValue(decisions)
  const t = await getTranslations('approvals')
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', {
          decisions: queue.decisions.length,
          reports: queue.reports.length,
          lists: lists.length,
          choices: choices.ok ? choices.value.length : 0,
        })}
      />
      <PageBody>
        <Panel title={t('decisions')} flush>
          <WaitingDecisions rows={queue.decisions} now={new Date().toISOString()} />
        </Panel>
        {mayStaff(staff, 'reports:read') && (
          <Panel title={t('reports')} flush>
            <WaitingReports rows={queue.reports} />
          </Panel>
        )}
        <Panel title={t('lists')} flush>
          <WaitingLists rows={lists} />
        </Panel>
        {settings.ok && <WaitingSettings {...settings.value} />}
        <ProposedLabels rows={labels.ok ? labels.value : []} />
        <WaitingChoices rows={choices.ok ? choices.value : []} />
        <WaitingPolicy row={policy.ok ? policy.value : null} />
        <WaitingStaffChanges rows={people.ok ? people.value : []} judge={judgeStaffChangeAction} />
      </PageBody>
    </>
  )
}
