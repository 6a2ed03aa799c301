import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'

type DecisionCode = Parameters<ReturnType<typeof useTranslations<'cases.reasonCode'>>>[0]

/** Words for why something is held or frozen: the gate's reason, or the reason of the decision that ordered it. */
export function useStopReason(): (code: string) => string {
  const decisions = useTranslations('cases.reasonCode')
  const words = useReasonWords()
  return (code) => {
    const key = code as DecisionCode
    return decisions.has(key) ? decisions(key) : words.kind(code)
  }
}
