import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/alerts/hit-card.module.css'
import { HitTokens } from '#components/alerts/hit-tokens.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Dot } from '#components/ui/dot.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { signedPoints } from '#components/ui/signed-points.ts'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { HitRow } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100
/** Points at which a bar is full: one fact that settles the matter. */
const POINTS_MAX = 4
const PARTS = [
  'customer',
  'alias',
  'beneficial_owner',
  'counterparty',
  'receiver',
  'wallet',
  'query',
] as const
type Part = (typeof PARTS)[number]

/**
 * One stored hit: what was asked against what the list says, word by word, each feature's share of the score as a bar,
 * and which list version said so. Nothing is computed here.
 */
export function HitCard({ hit, children }: { hit: HitRow; children?: React.ReactNode }) {
  const t = useTranslations('alerts.hit')
  const words = useReasonWords()
  const { explanation, list } = hit
  const part = PARTS.find((one) => one === hit.part) ?? ('query' satisfies Part)
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <StatusBadge tone={hit.kind === 'wallet' ? 'critical' : 'high'}>{t(`part.${part}`)}</StatusBadge>
        <strong className={classes.name}>{explanation.primaryName}</strong>
        <span className={classes.score}>
          {t('score', { score: `${Math.round(Number(hit.score) * PERCENT)} %` })}
        </span>
      </header>
      <p className={classes.source}>
        <Link href={paths.listEntry(list.sourceId, hit.entryKey)}>
          {t('entry', {
            source: words.source(list.sourceId),
            key: hit.entryKey,
            version: list.number,
            published: list.publishedOn,
            snapshot: list.snapshot ? 'yes' : 'no',
          })}
        </Link>
        <span>
          {explanation.programmes.join(', ')}
          <Dot />
          {words.measure(hit.measure)}
        </span>
      </p>
      {hit.kind === 'wallet' ? (
        <MonoAddress value={explanation.matched.candidate} />
      ) : (
        <>
          {explanation.matched.tokens.length === 0 ? (
            // Of a name without a letter no listed name is met more than another: the entry's own is said, not a by-name.
            <p className={classes.contradicts}>
              {t('nothingCompared', { candidate: explanation.primaryName })}
            </p>
          ) : (
            <HitTokens tokens={explanation.matched.tokens} />
          )}
          <Features hit={explanation} />
        </>
      )}
      {children}
    </article>
  )
}

type NameExplanation = HitRow['explanation']

type Feature = NameExplanation['features'][number]

/** Where every comparison starts from, before anything speaks for or against. */
const STARTING_POINT = 'base'

/** What takes off less only ranks hits among themselves (another order, accents), in points. */
const CONTRADICTS_FROM = 0.1

/** Each feature's share of the score, strongest first; what contradicts stands apart. */
function Features({ hit }: { hit: NameExplanation }) {
  const t = useTranslations('alerts.hit')
  const shares = hit.features.toSorted((a, b) => Math.abs(shareOf(b)) - Math.abs(shareOf(a)))
  const isAgainst = (feature: Feature) =>
    shareOf(feature) <= -CONTRADICTS_FROM && feature.code !== STARTING_POINT
  const against = shares.filter(isAgainst)
  return (
    <>
      <FeatureList label={t('features')} features={shares.filter((feature) => !isAgainst(feature))} />
      {against.length > 0 && (
        <>
          <p className={classes.contradicts}>{t('contradicts')}</p>
          <FeatureList label={t('contradicts')} features={against} />
        </>
      )}
    </>
  )
}

function shareOf({ score, weight }: Feature): number {
  return score * weight
}

/** Features as small bars with signed figures and the two values that were compared. */
function FeatureList({ label, features }: { label: string; features: readonly Feature[] }) {
  const t = useTranslations('alerts.hit')
  return (
    <dl className={classes.features} aria-label={label}>
      {features.map((feature) => {
        const share = shareOf(feature)
        return (
          <div key={feature.code} className={classes.feature} data-against={share < 0 || undefined}>
            <dt>{t(`feature.${feature.code}`)}</dt>
            <dd>
              <meter min={0} max={1} value={Math.min(1, Math.abs(share) / POINTS_MAX)} aria-hidden="true" />
              <span>{signedPoints(share)}</span>
              {(feature.detail.query !== null || feature.detail.candidate !== null) && (
                <small>
                  <span>{feature.detail.query ?? '—'}</span> / <span>{feature.detail.candidate ?? '—'}</span>
                </small>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
