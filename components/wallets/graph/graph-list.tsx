import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import classes from '#components/wallets/graph/stored-graph.module.css'
import type { EvidenceGraph } from '#lib/core/cases/evidence.ts'
import { paths } from '#lib/web/paths.ts'

/** The pictures that lie in a case, each with its drawing as it was saved. */
export function GraphList({ graphs }: { graphs: readonly EvidenceGraph[] }) {
  const t = useTranslations('wallets.graph.stored')
  return (
    <Panel title={t('list')}>
      <ul className={classes.list}>
        {graphs.map(({ id, title, digest }) => (
          <li key={id}>
            <Link href={paths.walletGraph(id)}>
              {/* biome-ignore lint/performance/noImgElement: evidence is shown as it was stored */}
              <img className={classes.thumb} src={paths.walletGraphFile(id, 'png')} alt="" loading="lazy" />
              {title}
            </Link>{' '}
            <MonoAddress value={digest} short />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
