import type { CountryField } from '#lib/core/alerts/reasons.ts'
import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { Finding, RuleFacts } from '#lib/core/rules/rule-hit.ts'

/** A country under measures appears on the other side, in the customer's residence or nationality, or behind its IP. */
export function specifiedCountry(params: RuleParams<'specified-country'>, facts: RuleFacts): Finding[] {
  const found: Record<CountryField, string | null> = {
    counterparty: facts.transaction.counterparty?.country ?? null,
    residence: facts.customer.residence,
    nationality: facts.customer.nationality,
    ip: facts.transaction.ip?.country ?? null,
  }
  return params.fields.flatMap((field): Finding[] => {
    const country = found[field]
    if (country === null) return []
    if (params.specified.includes(country)) {
      return [{ code: 'country/specified', facts: { country, field }, severity: 'high', answer: 'hold' }]
    }
    if (!params.regulated.includes(country)) return []
    return [
      {
        code: 'country/regulated',
        facts: { country, field },
        severity: 'medium',
        answer: params.regulatedAnswer,
      },
    ]
  })
}
