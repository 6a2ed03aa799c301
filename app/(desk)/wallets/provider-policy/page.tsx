import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { judgePolicyAction, proposePolicyAction } from '#app/(desk)/wallets/provider-actions.ts'
import { PolicyPage } from '#components/wallets/providers/policy-page.tsx'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { providerPolicies } from '#lib/queries/wallets/provider-policy.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallets.providerPolicy'))('title') }
}

export default async function ProviderPolicyPage() {
  const staff = await requirePermission('wallets:read')
  const actor = actorOf(staff)
  const policies = pageValue(await providerPolicies(actor, new Date()))
  const rows = [policies.waiting, ...policies.versions.map(({ row }) => row), ...policies.turnedDown]
  const ids = rows.flatMap((row) => (row === null ? [] : [row.proposedBy, row.judgedBy]))
  const people = pageValue(
    await actorsOfRefs(
      actor,
      ids.map((id) => (id === null ? null : `staff:${id}`)),
    ),
  )
  const mayPropose = mayStaff(staff, 'providers:policy')
  return (
    <PolicyPage
      policies={policies}
      people={Object.fromEntries([...people].map(([ref, { name }]) => [ref, name ?? '']))}
      reader={staff.id}
      propose={mayPropose ? proposePolicyAction : null}
      judge={mayPropose ? judgePolicyAction : null}
      mayApprove={mayStaff(staff, 'providers:policy-approve')}
    />
  )
}
