import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RuleTable } from '#components/rules/rule-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ruleList } from '#lib/queries/rules/rule-list.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function RulesPage() {
  const staff = await requirePermission('rules:read')
  const rows = pageValue(await ruleList(actorOf(staff), new Date()))
  const t = await getTranslations('rules')
  const fired = rows.reduce((sum, row) => sum + row.fired, 0)
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary', { count: rows.length, fired })}>
        <span>{t('lead')}</span>
      </PageHeader>
      <FillBody>
        <RuleTable rows={rows} />
      </FillBody>
    </>
  )
}
