import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import classes from '#components/wallets/providers/policy-page.module.css'
import { PolicyValues } from '#components/wallets/providers/policy-values.tsx'
import type {
  PolicyVersion,
  ProviderPolicies,
  ProviderPolicyRow,
} from '#lib/queries/wallets/provider-policy.ts'

type People = Readonly<Record<string, string>>

/** Every version with what it changed, who proposed and approved it, from when on, and how many choices rest on it. */
export function PolicyHistory({ policies, people }: { policies: ProviderPolicies; people: People }) {
  const t = useTranslations('wallets.providerPolicy')
  const { versions, turnedDown } = policies
  return (
    <ol className={classes.versions}>
      {versions.map((version, at) => (
        <Version key={version.version} version={version} before={versions[at + 1]} people={people} />
      ))}
      {turnedDown.map((row) => (
        <li key={row.id} className={classes.entry}>
          <div className={classes.head}>
            <StatusBadge>{t(row.outcome === 'withdrawn' ? 'withdrawn' : 'refused')}</StatusBadge>
          </div>
          <div className={classes.words}>
            <Proposal row={row} people={people} />
          </div>
          <PolicyValues value={row.value} />
        </li>
      ))}
    </ol>
  )
}

const TONES = { 'in-force': 'done', 'to-come': 'medium', past: 'neutral' } as const

function Version({
  version,
  before,
  people,
}: {
  version: PolicyVersion
  before: PolicyVersion | undefined
  people: People
}) {
  const t = useTranslations('wallets.providerPolicy')
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <code className={classes.version}>{version.version}</code>
        <StatusBadge tone={TONES[version.state]}>{t(`state.${version.state}`)}</StatusBadge>
      </div>
      <div className={classes.words}>
        <p className={classes.note}>
          {version.effectiveAt === null ? (
            t('fromBeginning')
          ) : (
            <>
              {t('since')} <DateTime at={version.effectiveAt} />
            </>
          )}
          <Dot />
          {t('choices', { count: version.choices })}
        </p>
        {version.row !== null && <Proposal row={version.row} people={people} />}
      </div>
      <PolicyValues value={version} {...(before === undefined ? {} : { before })} />
    </li>
  )
}

/** Who proposed a version and why, who judged it. */
export function Proposal({ row, people }: { row: ProviderPolicyRow; people: People }) {
  const t = useTranslations('wallets.providerPolicy')
  const judge = row.judgedBy === null ? null : people[`staff:${row.judgedBy}`]
  return (
    <>
      <p className={classes.reason}>{row.reason}</p>
      <p className={classes.note}>
        {t('proposedBy', { name: people[`staff:${row.proposedBy}`] ?? '' })} <DateTime at={row.proposedAt} />
        {row.judgedAt !== null && row.outcome !== null && row.outcome !== 'withdrawn' && (
          <>
            <Dot />
            {t(row.outcome === 'approved' ? 'approvedBy' : 'refusedBy', { name: judge ?? '' })}{' '}
            <DateTime at={row.judgedAt} />
          </>
        )}
      </p>
      {row.note !== null && row.note !== '' && <p className={classes.reason}>{row.note}</p>}
    </>
  )
}
