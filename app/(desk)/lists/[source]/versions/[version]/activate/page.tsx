import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import {
  activateInEmergencyAction,
  activateListVersionAction,
  cancelPreviewAction,
  requestPreviewAction,
  reviewEmergencyAction,
} from '#app/(desk)/lists/actions.ts'
import { ActivateAlone } from '#components/lists/activate-alone.tsx'
import { ActivateVersion } from '#components/lists/activate-version.tsx'
import { ActivationPage, type ActivationSteps } from '#components/lists/activation-page.tsx'
import { AskPreview } from '#components/lists/ask-preview.tsx'
import { EmergencyReviewPanel } from '#components/lists/emergency-review-panel.tsx'
import classes from '#components/lists/settings-page.module.css'
import { Panel } from '#components/ui/panel.tsx'
import { confirmationOf } from '#lib/core/lists/activation.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { type ListActivation, listActivation } from '#lib/queries/lists/list-activation.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

type Params = Promise<{ source: string; version: string }>
type Staff = Awaited<ReturnType<typeof requirePermission>>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const t = await getTranslations('lists.activation')
  return { title: t('title', { number: decodeURIComponent((await params).version) }) }
}

export default async function ActivateVersionPage({ params }: { params: Params }) {
  const staff = await requirePermission('lists:read')
  const actor = actorOf(staff)
  const { source, version } = await params
  const address = { sourceId: decodeURIComponent(source), version: decodeURIComponent(version) }
  const now = new Date()
  const activation = pageValue(await listActivation(actor, address, now))
  const done = activation.activation
  const reviewer = done?.reviewedBy == null ? null : `staff:${done.reviewedBy}`
  const refs = [activation.preview?.requestedBy ?? null, done?.by ?? null, reviewer]
  const people = Object.fromEntries(pageValue(await actorsOfRefs(actor, refs)))
  return (
    <ActivationPage
      activation={activation}
      now={now.toISOString()}
      people={people}
      steps={{
        ...(await stepsOf(staff, activation)),
        review: (
          <EmergencyReviewPanel
            activation={activation}
            people={people}
            action={mayReview(staff, activation) ? reviewEmergencyAction : null}
          />
        ),
      }}
    />
  )
}

function mayReview(staff: Staff, { activation }: ListActivation): boolean {
  return mayStaff(staff, 'lists:review-emergency') && activation?.by !== actorRef(actorOf(staff))
}

/** What this reader may do with this version now. */
async function stepsOf(staff: Staff, activation: ListActivation): Promise<Omit<ActivationSteps, 'review'>> {
  const { version, preview } = activation
  const waits = version.status === 'awaiting_activation'
  const previews = (waits || version.status === 'quarantined') && mayStaff(staff, 'lists:preview')
  const fresh = preview?.status === 'finished' && activation.stale.length === 0
  return {
    header: await nextStep(staff, activation, fresh),
    ask: previews && (
      <AskPreview
        versionId={version.id}
        again={preview !== null}
        primary={!fresh}
        action={requestPreviewAction}
      />
    ),
    cancel: mayStaff(staff, 'lists:preview') ? cancelPreviewAction : null,
    mayOpen: mayStaff(staff, 'alerts:read'),
    emergency: waits && mayStaff(staff, 'lists:activate-alone') ? await aloneStep(activation) : null,
  }
}

async function nextStep(staff: Staff, activation: ListActivation, fresh: boolean) {
  const { version, preview, source, newHits, mustType } = activation
  const t = await getTranslations('lists.activation')
  if (version.status === 'quarantined') return <span>{t('quarantined')}</span>
  if (version.status !== 'awaiting_activation') return null
  if (!mayStaff(staff, 'lists:activate')) return <span>{t('notAllowed')}</span>
  if (version.importedBy === actorRef(actorOf(staff))) return <span>{t('samePerson')}</span>
  if (!fresh || preview === null) return <span>{t('needsPreview')}</span>
  const sourceName = source.short[(await getLocale()) === 'ja' ? 'ja' : 'en']
  return (
    <ActivateVersion
      version={version}
      sourceName={sourceName}
      previewId={preview.id}
      newHits={newHits}
      mustType={mustType}
      action={activateListVersionAction}
    />
  )
}

async function aloneStep({ version }: ListActivation) {
  const t = await getTranslations('lists.activation.emergency')
  return (
    <Panel title={t('title')}>
      <div className={classes.form}>
        <p>{t('lead')}</p>
        <ActivateAlone version={version} word={confirmationOf(version)} action={activateInEmergencyAction} />
      </div>
    </Panel>
  )
}
