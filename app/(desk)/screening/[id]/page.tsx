import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { askReplayAction, judgeHitAction } from '#app/(desk)/screening/actions.ts'
import { CustomerName } from '#components/customers/customer-name.tsx'
import { ReplayPanel } from '#components/screening/replay-panel.tsx'
import { HitCountBadge, ScreeningHits, ScreeningProof } from '#components/screening/screening-result.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { type ScreeningDetail, screeningDetail } from '#lib/queries/screening/screening-detail.ts'
import { screeningReplays } from '#lib/queries/screening/screening-replays.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening'))('run.title') }
}

export default async function ScreeningRunPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requirePermission('customers:read')
  const run = pageValue(await screeningDetail(actorOf(staff), notFoundUnlessUuid((await params).id)))
  const replays = mayStaff(staff, 'screening:replay')
    ? pageValue(await screeningReplays(actorOf(staff), run.id))
    : null
  const t = await getTranslations('screening')
  return (
    <>
      <PageHeader
        over={
          <>
            <StatusBadge tone="accent">{t(`run.subject.${run.subject}`)}</StatusBadge>
            <HitCountBadge run={run} />
            <code>{run.id}</code>
          </>
        }
        title={titleOf(run) ?? t('run.title')}
        summary={<DateTime at={run.at} seconds />}
        actions={
          mayStaff(staff, 'screening:run') ? (
            <ButtonLink href={paths.screening}>{t('result.again')}</ButtonLink>
          ) : undefined
        }
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <ScreeningHits run={run} judge={mayStaff(staff, 'alerts:work') ? judgeHitAction : null} />
          </Column>
          <Column>
            <Subject run={run} />
            <ScreeningProof run={run} />
            {replays !== null && (
              <ReplayPanel screeningId={run.id} replays={replays} action={askReplayAction} />
            )}
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function titleOf(run: ScreeningDetail): string | undefined {
  return run.parties[0]?.names[0] ?? run.addresses[0] ?? run.customer?.displayName
}

/** Whom or what the run was about, and the rules that fired on it. */
async function Subject({ run }: { run: ScreeningDetail }) {
  if (run.customer === null && run.transaction === null && run.rules.length === 0) return null
  const t = await getTranslations('screening')
  const rule = await getTranslations('rules.rule')
  return (
    <Panel title={t(`run.subject.${run.subject}`)}>
      {run.transaction !== null && (
        <p>
          {t('run.transaction')}{' '}
          <Link href={paths.transaction(run.transaction.id)}>{run.transaction.externalId}</Link>
        </p>
      )}
      {run.customer !== null && (
        <p>
          {t('run.customer')}{' '}
          <Link href={paths.customer(run.customer.id)}>
            <CustomerName customer={run.customer} />
          </Link>{' '}
          {run.customer.externalId}
        </p>
      )}
      {run.rules.map((hit) => (
        <p key={hit.id}>
          <Link href={paths.rule(hit.ruleId)}>
            {ruleTitle(rule, hit.ruleId)} · {t('result.rule', { rule: hit.ruleId, version: hit.version })}
          </Link>
        </p>
      ))}
    </Panel>
  )
}

type RuleWords = Awaited<ReturnType<typeof getTranslations<'rules.rule'>>>

function ruleTitle(t: RuleWords, id: string): string {
  const key = `${id}.title` as Parameters<RuleWords>[0]
  return t.has(key) ? t(key) : id
}
