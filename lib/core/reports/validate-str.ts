import type { FieldError } from '#lib/core/errors.ts'
import { STR_LIMITS, type Str, type StrFiler, type StrSubject } from '#lib/core/reports/str.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'

/** Full-width katakana, as the forms want it. */
const KANA = /^[\u30A0-\u30FF\u3000 ]+$/u
const POSTCODE = /^\d{3}-?\d{4}$/
const PHONE = /^\+?[\d-]{9,16}$/

/** 令 16 条 2 項 1 号: name and address of the filer, and whom the authority can ask. */
const FILER_REQUIRED = [
  'name',
  'representative',
  'registrationNumber',
  'headOfficePostcode',
  'headOffice',
  'department',
  'officer',
  'phone',
] as const satisfies readonly (keyof StrFiler)[]

/**
 * Everything that keeps the report from being filed (令 16 条 2 項), as JSON pointers into the report with a code:
 * `required`, `too_short`, `not_kana`, `not_a_postcode`, `not_a_phone`, `after_today`, `before_transaction`,
 * `not_positive`, `none`. `today` is the day in Japan. Empty when it may be submitted.
 */
export function validateStr(str: Str, today: string): readonly FieldError[] {
  return [
    ...filerErrors(str.filer),
    ...filingErrors(str, today),
    ...(str.subjects.length === 0 ? [{ pointer: '/subjects', code: 'none' }] : []),
    ...str.subjects.flatMap((subject, index) => subjectErrors(subject, `/subjects/${index}`, today)),
    ...(str.transactions.length === 0 ? [{ pointer: '/transactions', code: 'none' }] : []),
    ...str.transactions.flatMap((transaction, index) =>
      transactionErrors(transaction, `/transactions/${index}`),
    ),
    ...suspicionErrors(str),
  ]
}

function filerErrors(filer: StrFiler): FieldError[] {
  const missing = FILER_REQUIRED.filter((field) => isBlank(filer[field])).map((field) =>
    required(`/filer/${field}`),
  )
  return [
    ...missing,
    ...shape(filer.headOfficePostcode, POSTCODE, {
      pointer: '/filer/headOfficePostcode',
      code: 'not_a_postcode',
    }),
    ...shape(filer.phone, PHONE, { pointer: '/filer/phone', code: 'not_a_phone' }),
  ]
}

function filingErrors({ filing, transactions }: Str, today: string): FieldError[] {
  const pointer = '/filing/filedOn'
  if (filing.filedOn === null) return [required(pointer)]
  const errors: FieldError[] = []
  if (filing.filedOn > today) errors.push({ pointer, code: 'after_today' })
  const last = transactions
    .map((transaction) => tokyoDay(transaction.occurredAt))
    .sort()
    .at(-1)
  if (last !== undefined && filing.filedOn < last) errors.push({ pointer, code: 'before_transaction' })
  if (filing.type !== 'initial' && filing.relatedFilings.length === 0) {
    errors.push(required('/filing/relatedFilings'))
  }
  return errors
}

/** 令 16 条 2 項 5 号: what 取引時確認 brought to light. Of owners the name is enough. */
function subjectErrors(subject: StrSubject, at: string, today: string): FieldError[] {
  const errors: FieldError[] = []
  if (isBlank(subject.kanji) && isBlank(subject.kana) && isBlank(subject.latin))
    errors.push(required(`${at}/kanji`))
  if (subject.role === 'customer') {
    const needed = ['address', 'occupation', 'purpose'] as const
    for (const field of needed) if (isBlank(subject[field])) errors.push(required(`${at}/${field}`))
    if (subject.kind === 'person' && subject.dateOfBirth === null) errors.push(required(`${at}/dateOfBirth`))
    if (subject.residence === 'JP' && isBlank(subject.kana)) errors.push(required(`${at}/kana`))
  }
  if (subject.dateOfBirth !== null && subject.dateOfBirth > today) {
    errors.push({ pointer: `${at}/dateOfBirth`, code: 'after_today' })
  }
  return [...errors, ...shape(subject.kana, KANA, { pointer: `${at}/kana`, code: 'not_kana' })]
}

/** 令 16 条 2 項 2–4 号: date and place, business, content of the property. */
function transactionErrors(transaction: Str['transactions'][number], at: string): FieldError[] {
  const errors: FieldError[] = []
  if (isBlank(transaction.place)) errors.push(required(`${at}/place`))
  if (!/[1-9]/.test(transaction.quantity) || transaction.quantity.startsWith('-')) {
    errors.push({ pointer: `${at}/quantity`, code: 'not_positive' })
  }
  if (!/^\d+$/.test(transaction.jpyValue)) errors.push({ pointer: `${at}/jpyValue`, code: 'not_whole_yen' })
  return errors
}

/** 令 16 条 2 項 6 号: the reason for filing. */
function suspicionErrors({ suspicion }: Str): FieldError[] {
  const at = '/suspicion'
  const errors: FieldError[] = []
  const length = suspicion.narrative.trim().length
  if (length === 0) errors.push(required(`${at}/narrative`))
  else if (length < STR_LIMITS.narrativeMin) {
    errors.push({ pointer: `${at}/narrative`, code: 'too_short', facts: { min: STR_LIMITS.narrativeMin } })
  }
  for (const field of ['otherCustomers', 'sameCustomer', 'cddConsistency', 'riskReport'] as const) {
    if (isBlank(suspicion[field])) errors.push(required(`${at}/${field}`))
  }
  if (suspicion.indicators.length === 0) errors.push({ pointer: `${at}/indicators`, code: 'none' })
  return errors
}

function required(pointer: string): FieldError {
  return { pointer, code: 'required' }
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

function shape(text: string | null, pattern: RegExp, error: FieldError): FieldError[] {
  return isBlank(text) || pattern.test((text ?? '').trim()) ? [] : [error]
}
