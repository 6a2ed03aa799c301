import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RulePage } from '#components/rules/rule-page.tsx'
import { ruleDetail } from '#lib/queries/rules/rule-detail.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function RuleDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requirePermission('rules:read')
  const id = decodeURIComponent((await params).id)
  return <RulePage rule={pageValue(await ruleDetail(actorOf(staff), id, new Date()))} />
}
