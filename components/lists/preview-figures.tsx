import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/lists/preview-figures.module.css'
import { groupDigits } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { PreviewFigure, PreviewFigures } from '#lib/core/lists/preview-figures.ts'
import type { ListActivation } from '#lib/queries/lists/list-activation.ts'
import { paths } from '#lib/web/paths.ts'

/** Figures side by side, by whom they concern; the first of a pair is the louder. */
const GROUPS = [
  ['customers', ['customers-new', 'customers-vanished']],
  ['owners', ['owners-new', 'owners-vanished']],
  ['counterparties', ['counterparties-new', 'counterparties-vanished']],
  ['wallets', ['wallets-new', 'wallets-vanished']],
  ['destinations', ['destinations-new', 'destinations-vanished']],
  ['alerts', ['alerts-gaining', 'alerts-losing']],
  ['cases', ['cases-gaining', 'cases-losing']],
  ['pairs', ['pairs-asked-again', 'pairs-moot']],
] as const satisfies readonly (readonly [string, readonly PreviewFigure[]])[]
const LOUD: readonly string[] = ['new', 'asked-again']

/** What a version would do, in figures; each leads to the rows behind it for those who may see customers. */
export function PreviewFiguresPanel({
  activation: { source, version, preview, stale },
  mayOpen,
}: {
  activation: ListActivation
  mayOpen: boolean
}) {
  const t = useTranslations('lists.preview')
  if (preview?.figures == null) return null
  const { figures, counterpartyDays } = preview
  return (
    <Panel title={t('impact')}>
      {stale.length > 0 && (
        <p className={classes.stale} role="alert">
          <strong>{t('stale.title')}</strong> ({stale.map((reason) => t(`stale.${reason}`)).join(', ')}).{' '}
          {t('stale.hint')}
        </p>
      )}
      <table className={classes.table}>
        <caption className="visually-hidden">{t('impact')}</caption>
        <tbody>
          {GROUPS.map(([group, pair]) => (
            <tr key={group}>
              <th scope="row">
                {t(`group.${group}`, { days: counterpartyDays })}
                <Seen figures={figures} group={group} />
              </th>
              {pair.map((figure) => (
                <td key={figure}>
                  <Count
                    figure={figure}
                    // A preview of before there were address books says nothing of them.
                    count={figures.counts[figure] ?? 0}
                    href={mayOpen ? paths.listPreview(source.id, String(version.number), figure) : null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Seen({ figures, group }: { figures: PreviewFigures; group: (typeof GROUPS)[number][0] }) {
  const t = useTranslations('lists.preview')
  if (group === 'alerts' || group === 'cases' || group === 'pairs') return null
  return <span className={classes.seen}>{t('seen', { count: figures[group] ?? 0 })}</span>
}

function Count({ figure, count, href }: { figure: PreviewFigure; count: number; href: string | null }) {
  const t = useTranslations('lists.preview')
  const side = figure.slice(figure.indexOf('-') + 1)
  const shown = <span className={classes.count}>{groupDigits(String(count))}</span>
  return (
    <span className={classes.side} data-loud={(count > 0 && LOUD.includes(side)) || undefined}>
      {t(`side.${side as 'new'}`)}
      {count === 0 ? (
        <span className={classes.none}>0</span>
      ) : href === null ? (
        shown
      ) : (
        <Link href={href} aria-label={`${t(`figure.${figure}`)}: ${t('open', { count })}`}>
          {shown}
        </Link>
      )}
    </span>
  )
}
