import { useTranslations } from 'next-intl'
import classes from '#components/alerts/hit-card.module.css'
import type { HitRow } from '#lib/queries/alerts/alert-detail.ts'

const PERCENT = 100

type Token = HitRow['explanation']['matched']['tokens'][number] & { readonly via?: string }

/**
 * The two names stacked, each word over the one that it met, the reading by which they met in small type above, what
 * differs underlined, and the kind of likeness beneath.
 */
export function HitTokens({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('alerts.hit')
  const reading = tokens.some((token) => token.via !== undefined)
  return (
    <div className={classes.scroll}>
      <table className={classes.tokens}>
        <caption className="visually-hidden">{t('tokens')}</caption>
        <tbody>
          {reading && (
            <tr className={classes.reading}>
              <th scope="row">{t('reading')}</th>
              {tokens.map((token, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
                <td key={index}>{token.via ?? ''}</td>
              ))}
            </tr>
          )}
          <tr>
            <th scope="row">{t('query')}</th>
            {tokens.map((token, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
              <td key={index} data-missing={token.query === '' || undefined}>
                {token.query === '' ? '—' : token.query}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('candidate')}</th>
            {tokens.map((token, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
              <td key={index} data-differs={token.query !== token.candidate || undefined}>
                {token.candidate === '' ? '—' : token.candidate}
              </td>
            ))}
          </tr>
          <tr className={classes.why}>
            <th scope="row">
              <span className="visually-hidden">{t('tokens')}</span>
            </th>
            {tokens.map((token, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stored tokens never move
              <td key={index}>
                {t(`token.${token.reason}`)} {token.score > 0 && Math.round(token.score * PERCENT)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
