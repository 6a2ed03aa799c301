import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { PreviewRowTable } from '#components/lists/preview-row-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { ListPreviewRows } from '#lib/queries/lists/list-preview-rows.ts'
import { paths } from '#lib/web/paths.ts'

/** The lines behind one figure of a preview: who, which entry, with what score. */
export function PreviewRowsPage({ lines }: { lines: ListPreviewRows }) {
  const t = useTranslations('lists')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { source, version, figure, found, rows } = lines
  const kept = found > rows.total ? ` ${t('preview.rows.kept', { kept: rows.total })}` : ''
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.list(source.id)}>{source.short[locale]}</Link>
            <Link href={paths.listVersion(source.id, String(version.number))}>
              {t('fact.version', { number: version.number })}
            </Link>
          </>
        }
        title={t(`preview.figure.${figure}`)}
        summary={`${t('preview.rows.summary', { found })}${kept}`}
        actions={
          <ButtonLink href={paths.listActivation(source.id, String(version.number))}>
            {t('preview.rows.back')}
          </ButtonLink>
        }
      />
      <FillBody>
        <PreviewRowTable
          sourceId={source.id}
          figure={figure}
          rows={rows.rows}
          paging={{ page: rows.page, pageSize: rows.pageSize, total: rows.total }}
        />
      </FillBody>
    </>
  )
}
