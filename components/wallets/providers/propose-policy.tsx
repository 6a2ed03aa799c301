'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextArea, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import classes from '#components/wallets/providers/policy-page.module.css'
import {
  ACTED_RATINGS,
  CHOOSING_WAYS,
  POLICY_DAYS_MAX,
  type ProviderPolicyValue,
  RATING_ANSWERS,
} from '#lib/core/wallets/providers/policy.ts'
import type { ProposePolicyInput } from '#lib/core/wallets/providers/provider-input.ts'
import { CHOICE_REASON_MAX, CHOICE_REASON_MIN } from '#lib/core/wallets/providers/provider-limits.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

const NUMBERS = ['freshDays', 'choiceDays'] as const

/** The form that proposes another version; it begins with what is in force. */
export function ProposePolicy({
  value: inForce,
  action,
}: {
  value: ProviderPolicyValue
  action: (input: ProposePolicyInput) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('wallets.providerPolicy')
  const [value, setValue] = useState(() => ownValue(inForce))
  const [effectiveOn, setEffectiveOn] = useState('')
  const [reason, setReason] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run({ value, effectiveOn: effectiveOn === '' ? null : effectiveOn, reason })
      }}
    >
      <SelectField
        id="policy-way"
        label={t('way')}
        value={value.way}
        onChange={({ currentTarget }) =>
          setValue({ ...value, way: CHOOSING_WAYS.find((way) => way === currentTarget.value) ?? value.way })
        }
      >
        {CHOOSING_WAYS.map((way) => (
          <option key={way} value={way}>
            {t(`ways.${way}`)}
          </option>
        ))}
      </SelectField>
      <div className={classes.pair}>
        {NUMBERS.map((number) => (
          <TextField
            key={number}
            id={`policy-${number}`}
            label={t('inDays', { label: t(number) })}
            type="number"
            min={1}
            max={POLICY_DAYS_MAX}
            required
            value={Number.isNaN(value[number]) ? '' : value[number]}
            error={fields[`value.${number}`]}
            onChange={(event) => setValue({ ...value, [number]: event.currentTarget.valueAsNumber })}
          />
        ))}
      </div>
      <Ratings value={value} onChange={setValue} />
      <TextField
        id="policy-from"
        label={t('effectiveOn')}
        hint={t('effectiveHint')}
        type="date"
        value={effectiveOn}
        error={fields.effectiveOn}
        onChange={(event) => setEffectiveOn(event.currentTarget.value)}
      />
      <TextArea
        id="policy-reason"
        label={t('reason')}
        hint={t('reasonHint', { min: CHOICE_REASON_MIN })}
        value={reason}
        error={fields.reason}
        rows={2}
        required
        minLength={CHOICE_REASON_MIN}
        maxLength={CHOICE_REASON_MAX}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormError message={message} />
      <Button type="submit" disabled={busy}>
        {t('propose')}
      </Button>
    </form>
  )
}

function Ratings({
  value,
  onChange,
}: {
  value: ProviderPolicyValue
  onChange: (value: ProviderPolicyValue) => void
}) {
  const t = useTranslations('wallets.providerPolicy')
  const risks = useTranslations('wallets.providers.risk')
  return (
    <div className={classes.pair}>
      {ACTED_RATINGS.map((risk) => (
        <SelectField
          key={risk}
          id={`policy-${risk}`}
          label={t('rating', { risk: risks(risk) })}
          value={value.ratingAnswer[risk]}
          onChange={({ currentTarget }) => {
            const answer = RATING_ANSWERS.find((one) => one === currentTarget.value) ?? 'none'
            onChange({ ...value, ratingAnswer: { ...value.ratingAnswer, [risk]: answer } })
          }}
        >
          {RATING_ANSWERS.map((answer) => (
            <option key={answer} value={answer}>
              {t(`answers.${answer}`)}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  )
}

function ownValue({ way, freshDays, choiceDays, ratingAnswer }: ProviderPolicyValue): ProviderPolicyValue {
  return { way, freshDays, choiceDays, ratingAnswer }
}
