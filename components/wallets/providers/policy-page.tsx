import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { JudgePolicy } from '#components/wallets/providers/judge-policy.tsx'
import { PolicyHistory, Proposal } from '#components/wallets/providers/policy-history.tsx'
import classes from '#components/wallets/providers/policy-page.module.css'
import { PolicyValues } from '#components/wallets/providers/policy-values.tsx'
import { ProposePolicy } from '#components/wallets/providers/propose-policy.tsx'
import type { JudgePolicyInput, ProposePolicyInput } from '#lib/core/wallets/providers/provider-input.ts'
import type { ProviderPolicies } from '#lib/queries/wallets/provider-policy.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

interface PolicyPageProps {
  readonly policies: ProviderPolicies
  /** Names by `staff:id`. */
  readonly people: Readonly<Record<string, string>>
  /** Id of who reads. */
  readonly reader: string
  readonly propose: ((input: ProposePolicyInput) => Promise<ActionResult<unknown>>) | null
  readonly judge: ((input: JudgePolicyInput) => Promise<ActionResult<unknown>>) | null
  readonly mayApprove: boolean
}

/** The policy of answers: the version in force, the one that waits, the form for another, and every version there was. */
export function PolicyPage({ policies, people, propose, ...props }: PolicyPageProps) {
  const t = useTranslations('wallets.providerPolicy')
  const { inForce, waiting } = policies
  return (
    <>
      <PageHeader over={<Link href={paths.wallets}>{t('wallets')}</Link>} title={t('title')}>
        <span>{t('lead')}</span>
      </PageHeader>
      <PageBody>
        <Columns layout="even">
          <Column>
            <Panel title={t('inForce')} aside={<code className={classes.version}>{inForce.version}</code>}>
              <div className={classes.waiting}>
                <PolicyValues value={inForce} />
                <p className={classes.note}>
                  {inForce.effectiveAt === null ? (
                    t('fromBeginning')
                  ) : (
                    <>
                      {t('since')} <DateTime at={inForce.effectiveAt} />
                    </>
                  )}
                </p>
              </div>
            </Panel>
          </Column>
          <Column>
            {waiting === null ? (
              <Panel title={t('another')}>
                {propose === null ? (
                  <p className={classes.note}>{t('readOnly')}</p>
                ) : (
                  <ProposePolicy value={inForce} action={propose} />
                )}
              </Panel>
            ) : (
              <Panel title={t('waiting')}>
                <Waiting waiting={waiting} inForce={inForce} people={people} {...props} />
              </Panel>
            )}
          </Column>
        </Columns>
        <Panel title={t('history')}>
          <PolicyHistory policies={policies} people={people} />
        </Panel>
      </PageBody>
    </>
  )
}

function Waiting({
  waiting,
  inForce,
  people,
  reader,
  judge,
  mayApprove,
}: Pick<PolicyPageProps, 'people' | 'reader' | 'judge' | 'mayApprove'> & {
  waiting: NonNullable<ProviderPolicies['waiting']>
  inForce: ProviderPolicies['inForce']
}) {
  const t = useTranslations('wallets.providerPolicy')
  const own = waiting.proposedBy === reader
  return (
    <div className={classes.waiting}>
      <PolicyValues value={waiting.value} before={inForce} />
      <p className={classes.note}>
        {waiting.effectiveOn === null ? t('fromApproval') : t('fromDay', { day: waiting.effectiveOn })}
      </p>
      <Proposal row={waiting} people={people} />
      {judge !== null && (own || mayApprove) ? (
        <JudgePolicy policyId={waiting.id} own={own} action={judge} />
      ) : (
        <p className={classes.note}>{t('anotherDecides')}</p>
      )}
    </div>
  )
}
