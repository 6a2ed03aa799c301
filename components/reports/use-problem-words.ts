import { useTranslations } from 'next-intl'
import type { FieldError } from '#lib/core/errors.ts'

type Words = ReturnType<typeof useTranslations<'reports.field'>>
type Values = Record<string, string | number>

/** Words for what keeps a report from being filed: the field's name as the form prints it, and what is wrong. */
export function useProblemWords(): (problem: FieldError) => {
  readonly label: string
  readonly text: string
} {
  const labels = useTranslations('reports.field')
  const errors = useTranslations('errors.field')
  return ({ pointer, code, facts }) => {
    // Codes are data here; a code without words is only said to be wrong.
    const key = errors.has(code as never) ? code : 'invalid'
    return {
      label: labelOf(labels, pointer),
      text: (errors as unknown as (key: string, values: Values) => string)(key, (facts ?? {}) as Values),
    }
  }
}

/** `/subjects/0/phone` is the customer's telephone, `/filer/phone` the filer's. */
function labelOf(labels: Words, pointer: string): string {
  const [section, ...rest] = pointer.split('/').slice(1)
  const name = rest.at(-1) ?? section ?? ''
  const own = section === 'subjects' && name === 'phone' ? 'subjectPhone' : name
  return labels.has(own as never) ? labels(own as never) : pointer
}
