import { useTranslations } from 'next-intl'
import type { DecisionFacts } from '#components/cases/decision-facts.ts'
import { groupDigits } from '#components/ui/money.tsx'
import { ACTION_RULES, type ActionProblem, type DecisionAction } from '#lib/core/cases/actions.ts'
import type { ReasonFamily } from '#lib/core/cases/reason-codes.ts'

/** Words for actions: what each will do in figures, and why a set of them cannot stand. */
export function useDecisionWords() {
  const t = useTranslations('cases')
  const families = (list: readonly ReasonFamily[]) =>
    list.map((family) => t(`reasonFamily.${family}`)).join(t('or'))
  return {
    effect: (action: DecisionAction, facts: DecisionFacts) =>
      t(`effect.${action}`, {
        count: facts.heldTransactions,
        yen: groupDigits(facts.heldJpy),
        customer: facts.customer,
        id: facts.customerId,
        frozen: facts.frozen ? 'yes' : 'no',
        alerts: facts.alerts,
      }),
    problem: ({ problem, action, other }: ActionProblem) => {
      const rule = action === null ? null : ACTION_RULES[action]
      const named = problem === 'refuses_reason' ? rule?.refusesReasonOf : rule?.needsReasonOf
      return t(`problem.${problem}`, {
        action: action === null ? '' : t(`action.${action}`),
        other: other === null ? '' : t(`action.${other}`),
        families: families(named ?? []),
      })
    },
  }
}
