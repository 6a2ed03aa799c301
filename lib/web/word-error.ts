import { getTranslations } from 'next-intl/server'
import type { AppError } from '#lib/core/errors.ts'

type Facts = Record<string, string | number>

/** The sentence for an expected failure in the reader's language. */
export async function wordError(error: Pick<AppError, 'code' | 'facts'>): Promise<string> {
  const t = await getTranslations('errors')
  return sentence(t, error.code, plainFacts(error.facts))
}

/** Words for the wrong fields of an expected failure, by field name. */
export async function wordFields(error: AppError): Promise<Record<string, string>> {
  const t = await getTranslations('errors')
  return Object.fromEntries(
    (error.fields ?? []).map((field) => [
      field.pointer.replace(/^\//, '').replaceAll('/', '.'),
      fieldSentence(t, field.code, plainFacts(field.facts ?? {})),
    ]),
  )
}

type ErrorWords = Awaited<ReturnType<typeof getTranslations<'errors'>>>

function fieldSentence(t: ErrorWords, code: string, facts: Facts): string {
  const key = [`field.${code}`, code].find((candidate) => t.has(candidate as never))
  return sentence(t, key ?? 'field.invalid', facts)
}

/** Codes are data here, so the typed keys cannot be used; a test asks that every code has its words. */
function sentence(t: ErrorWords, key: string, facts: Facts): string {
  return (t as unknown as (key: string, values: Facts) => string)(key, facts)
}

function plainFacts(facts: AppError['facts']): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  )
}
