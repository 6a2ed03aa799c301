import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { GuardFindings } from '#components/lists/guard-findings.tsx'
import { VersionStatusBadge } from '#components/lists/list-signal.tsx'
import { PreviewBasisPanel } from '#components/lists/preview-basis.tsx'
import { PreviewEntries } from '#components/lists/preview-entries.tsx'
import classes from '#components/lists/preview-figures.module.css'
import { PreviewFiguresPanel } from '#components/lists/preview-figures.tsx'
import { PreviewProgress } from '#components/lists/preview-progress.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListActivation } from '#lib/queries/lists/list-activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

/** What the reader may do on the page; each null or false where not. */
export interface ActivationSteps {
  readonly header: React.ReactNode
  readonly ask: React.ReactNode
  readonly emergency: React.ReactNode
  readonly review: React.ReactNode
  readonly cancel: ((input: { previewId: string }) => Promise<ActionResult<unknown>>) | null
  readonly mayOpen: boolean
}

/** A version before it is in force: its preview, who activates it and how; and afterwards how it came into force. */
export function ActivationPage({
  activation,
  now,
  people,
  steps,
}: {
  activation: ListActivation
  now: string
  people: Readonly<Record<string, ActorRef>>
  steps: ActivationSteps
}) {
  const t = useTranslations('lists')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { source, version, preview } = activation
  const running = preview !== null && preview.endedAt === null
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.list(source.id)}>{source.short[locale]}</Link>
            <VersionStatusBadge status={version.status} />
          </>
        }
        title={t('activation.title', { number: version.number })}
        summary={t('version.published', { day: version.publishedOn })}
        actions={
          <>
            <ButtonLink href={paths.listVersion(source.id, String(version.number))}>
              {t('fact.version', { number: version.number })}
            </ButtonLink>
            {steps.header}
          </>
        }
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            {steps.review}
            <Panel title={t('preview.title')} aside={!running && preview !== null && steps.ask}>
              <p className={classes.lead}>{t('preview.lead')}</p>
              {running && <PreviewProgress preview={preview} now={now} cancel={steps.cancel} />}
              {preview === null && (
                <div className={classes.ask}>
                  <p>{t(activation.activation === null ? 'preview.none' : 'preview.never')}</p>
                  {steps.ask}
                </div>
              )}
              {preview?.status === 'failed' && (
                <p role="alert">{t('preview.failure', { message: preview.failure ?? '' })}</p>
              )}
              {preview?.status === 'cancelled' && <p>{t('preview.status.cancelled')}</p>}
            </Panel>
            <PreviewFiguresPanel activation={activation} mayOpen={steps.mayOpen} />
            <PreviewEntries activation={activation} />
          </Column>
          <Column>
            <GuardFindings version={version} />
            <Ways activation={activation} />
            {preview !== null && (
              <PreviewBasisPanel preview={preview} replaces={activation.replaces} people={people} />
            )}
            {steps.emergency}
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Ways({ activation: { activation, selfActivation } }: { activation: ListActivation }) {
  const t = useTranslations('lists.activation')
  return (
    <Panel title={t('steps')}>
      <KeyValueList labelWidth={104}>
        {activation !== null && (
          <KeyValue label={t('wayLabel')} note={activation.reason ?? undefined}>
            {t(`way.${activation.way}`)}
          </KeyValue>
        )}
        <KeyValue label={t('self')}>{t(selfActivation ? 'selfOn' : 'selfOff')}</KeyValue>
      </KeyValueList>
    </Panel>
  )
}
