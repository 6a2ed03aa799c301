'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import classes from '#components/screening/hit-verdict.module.css'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import { SelectField, TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { usePageKeys } from '#components/ui/use-page-keys.ts'
import { HIT_VERDICTS, type HitVerdict, VERDICT_REASONS } from '#lib/core/screening/hit-verdict.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Stores what the officer says of a hit. */
export type JudgeAction = (
  input: unknown,
) => Promise<ActionResult<{ readonly remembered: number; readonly revoked: number }>>

/** What was said of a hit last. */
export interface GivenVerdict {
  readonly verdict: HitVerdict
  readonly reasonCode: string
  readonly note: string
  readonly by: string
  readonly at: string
}

const KEYS: Readonly<Record<HitVerdict, string>> = { same: '1', different: '2', need_more: '3' }
const TONES: Readonly<Record<HitVerdict, StatusTone>> = {
  same: 'critical',
  different: 'done',
  need_more: 'high',
}

/** What was said of the hit, and to whoever may judge the three verdicts by key; none is chosen beforehand. */
export function HitVerdictBar({
  hitId,
  alertId,
  given,
  first,
  action,
}: {
  hitId: string
  alertId: string | null
  given: GivenVerdict | null
  /** The keys work for this hit while the focus is in no other. */
  first: boolean
  action: JudgeAction | null
}) {
  const t = useTranslations('screening.verdict')
  const [asking, setAsking] = useState<HitVerdict | null>(null)
  const id = useId()
  usePageKeys(
    Object.fromEntries(
      HIT_VERDICTS.map((verdict) => [
        KEYS[verdict],
        () => action !== null && isMine(id, first) && setAsking(verdict),
      ]),
    ),
  )
  return (
    <div className={classes.bar} id={id} data-verdicts="">
      {given !== null && <Given given={given} />}
      {action !== null && (
        <fieldset className={classes.verdicts}>
          <legend className="visually-hidden">{t('label')}</legend>
          {HIT_VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              size="small"
              hotkey={KEYS[verdict]}
              aria-expanded={asking === verdict}
              onClick={() => setAsking(asking === verdict ? null : verdict)}
            >
              {t(`as.${verdict}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {asking !== null && action !== null && (
        <VerdictForm
          key={asking}
          verdict={asking}
          on={{ hitId, seenAt: given?.at ?? null, ...(alertId === null ? {} : { alertId }) }}
          action={action}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

/** Does a key pressed now belong to this hit: the focus is in it, or in none and it is the first? */
function isMine(id: string, first: boolean): boolean {
  const focused = document.activeElement?.closest('article')?.querySelector('[data-verdicts]')
  return focused === null || focused === undefined ? first : focused.id === id
}

function Given({ given }: { given: GivenVerdict }) {
  const t = useTranslations('screening.verdict')
  const reasonWord = useVerdictReason()
  return (
    <p className={classes.given}>
      <StatusBadge tone={TONES[given.verdict]}>{t(`as.${given.verdict}`)}</StatusBadge>{' '}
      {reasonWord(given.reasonCode)} <DateTime at={given.at} /> {given.by}
      <span className={classes.note}>{given.note}</span>
    </p>
  )
}

/** The word for a verdict's reason: those of decisions, and those that say what is missing. */
function useVerdictReason(): (code: string) => string {
  const codes = useTranslations('cases.reasonCode')
  const missing = useTranslations('screening.verdict.missing')
  return (code) => {
    if (codes.has(code as 'FM-NAME-ONLY')) return codes(code as 'FM-NAME-ONLY')
    return missing.has(code as 'NM-DOB') ? missing(code as 'NM-DOB') : code
  }
}

function VerdictForm({
  verdict,
  on,
  action,
  onClose,
}: {
  verdict: HitVerdict
  on: { readonly hitId: string; readonly seenAt: string | null; readonly alertId?: string }
  action: JudgeAction
  onClose: () => void
}) {
  const t = useTranslations('screening.verdict')
  const common = useTranslations('common')
  const reasonWord = useVerdictReason()
  const [reasonCode, setReason] = useState('')
  const [note, setNote] = useState('')
  const { run, busy, message, fields } = useAction(action)
  const id = useId()
  return (
    <form
      className={classes.form}
      aria-label={t(`ask.${verdict}`)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        run({ ...on, verdict, reasonCode, note }, onClose)
      }}
    >
      <p className={classes.ask}>{t(`ask.${verdict}`)}</p>
      <SelectField
        id={`${id}-reason`}
        label={t('reason')}
        value={reasonCode}
        error={fields.reasonCode}
        required
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      >
        <option value="">{t('choose')}</option>
        {VERDICT_REASONS[verdict].map((code) => (
          <option key={code} value={code}>
            {code} {reasonWord(code)}
          </option>
        ))}
      </SelectField>
      <TextArea
        id={`${id}-note`}
        label={t('note')}
        value={note}
        error={fields.note}
        required
        rows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormError message={message} />
      <div className={classes.verdicts}>
        <Button type="submit" variant="primary" disabled={busy || reasonCode === ''}>
          {t('record')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </form>
  )
}
