'use client'

import { useTranslations } from 'next-intl'
import classes from '#components/cases/proposal-form.module.css'
import { DECISION_LIMITS } from '#lib/core/cases/decision.ts'
import {
  DECISION_REASON_CODES,
  DECISION_REASONS,
  type DecisionReason,
  type EvidenceKind,
  familyOf,
  REASON_FAMILIES,
  reasonsWithoutEvidence,
} from '#lib/core/cases/reason-codes.ts'

/** The reason codes by what they say; a code that nothing in the evidence supports cannot be chosen, and says why. */
export function ReasonPicker({
  kinds,
  chosen,
  onChange,
}: {
  kinds: readonly EvidenceKind[]
  chosen: readonly DecisionReason[]
  onChange: (codes: readonly DecisionReason[]) => void
}) {
  const t = useTranslations('cases')
  const absent = new Set(reasonsWithoutEvidence(DECISION_REASON_CODES, new Set(kinds)))
  const full = chosen.length >= DECISION_LIMITS.reasonsMax
  const toggle = (code: DecisionReason) =>
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        {t('proposal.reasons')}
        <span className={classes.chosen}>{t('proposal.chosen', { count: chosen.length })}</span>
      </legend>
      <p className={classes.hint}>{t('proposal.reasonsHint', { max: DECISION_LIMITS.reasonsMax })}</p>
      {REASON_FAMILIES.map((family) => (
        <fieldset key={family} className={classes.group}>
          <legend className={classes.family}>{t(`reasonFamily.${family}`)}</legend>
          <div className={classes.codes}>
            {DECISION_REASON_CODES.filter((code) => familyOf(code) === family).map((code) => (
              <label key={code} className={classes.code} data-off={absent.has(code) || undefined}>
                <input
                  type="checkbox"
                  checked={chosen.includes(code)}
                  disabled={absent.has(code) || (full && !chosen.includes(code))}
                  onChange={() => toggle(code)}
                />
                <code>{code}</code>
                <span>
                  {t(`reasonCode.${code}`)}
                  {absent.has(code) && (
                    <>
                      {' '}
                      <span className={classes.why}>
                        {t('proposal.noEvidence', {
                          kinds: DECISION_REASONS[code].needsOneOf
                            .map((kind) => t(`evidenceKind.${kind}`))
                            .join(t('or')),
                        })}
                      </span>
                    </>
                  )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
