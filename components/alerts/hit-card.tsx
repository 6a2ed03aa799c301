import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/alerts/hit-card.module.css'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Dot } from '#components/ui/dot.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { HitRow } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100
const PARTS = ['customer', 'alias', 'beneficial_owner', 'counterparty', 'wallet', 'query'] as const
type Part = (typeof PARTS)[number]

/**
 * One stored hit: what was asked against what the list says, word by word, each feature's share of the score as a bar,
 * and which list version said so. Nothing is computed here.
 */
export function HitCard({ hit }: { hit: HitRow }) {
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
          <Tokens hit={explanation} />
          <Features hit={explanation} />
        </>
      )}
    </article>
  )
}

type NameExplanation = HitRow['explanation']

/** Query and candidate stacked, tokens in columns, what kind of likeness in small type beneath. */
function Tokens({ hit }: { hit: NameExplanation }) {
  const t = useTranslations('alerts.hit')
  return (
    <div className={classes.scroll}>
      <table className={classes.tokens}>
        <caption className="visually-hidden">{t('tokens')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('query')}</th>
            {hit.matched.tokens.map((token, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
              <td key={index}>{token.query}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('candidate')}</th>
            {hit.matched.tokens.map((token, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
              <td key={index} data-differs={token.query !== token.candidate || undefined}>
                {token.candidate}
              </td>
            ))}
          </tr>
          <tr className={classes.why}>
            <th scope="row">
              <span className="visually-hidden">{t('tokens')}</span>
            </th>
            {hit.matched.tokens.map((token, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
              <td key={index}>
                {t(`token.${token.reason}`)} {Math.round(token.score * PERCENT)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** Each feature's share of the score, as a small bar and a signed figure. */
function Features({ hit }: { hit: NameExplanation }) {
  const t = useTranslations('alerts.hit')
  return (
    <dl className={classes.features} aria-label={t('features')}>
      {hit.features.map((feature) => {
        const share = feature.score * feature.weight
        return (
          <div key={feature.code} className={classes.feature} data-against={share < 0 || undefined}>
            <dt>{t(`feature.${feature.code}`)}</dt>
            <dd>
              <meter min={0} max={1} value={Math.min(1, Math.abs(share))} aria-hidden="true" />
              <span>
                {share < 0 ? '−' : '+'}
                {Math.abs(share).toFixed(2)}
              </span>
              {(feature.detail.query !== null || feature.detail.candidate !== null) && (
                <small>
                  {feature.detail.query ?? '—'} / {feature.detail.candidate ?? '—'}
                </small>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
