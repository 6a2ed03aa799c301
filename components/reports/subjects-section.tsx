'use client'

import { useTranslations } from 'next-intl'
import { orNull } from '#components/reports/report-edit.ts'
import { ReportField, type ReportFieldSource } from '#components/reports/report-field.tsx'
import classes from '#components/reports/report-form.module.css'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { STR_LIMITS, type Str, type StrEdit, type StrSubject } from '#lib/core/reports/str.ts'

type SubjectEdit = StrEdit['subjects'][number]

/** 取引時確認・口座等情報 (別記様式第 2 号): the customer, beneficial owners, the account. */
export function SubjectsSection({
  source,
  model,
  edit,
  onEdit,
}: {
  source: ReportFieldSource
  model: Str
  edit: StrEdit
  onEdit: (change: Partial<StrEdit>) => void
}) {
  const t = useTranslations('reports')
  const evidence = useTranslations('cases.evidence')
  const fact = (pointer: string, label: string, value: string | null) => (
    <ReportField source={source} pointer={pointer} label={label} value={value} />
  )
  return (
    <Panel title={t('section.subjects')} id="subjects">
      {model.subjects.map((subject, index) => {
        const edited = edit.subjects.find(({ key }) => key === subject.key)
        return edited === undefined ? null : (
          <Subject
            key={subject.key}
            source={source}
            at={`/subjects/${index}`}
            subject={subject}
            edited={edited}
            onEdit={(change) =>
              onEdit({
                subjects: edit.subjects.map((one) => (one.key === subject.key ? { ...one, ...change } : one)),
              })
            }
          />
        )
      })}
      <h3 className={classes.part}>{t('section.account')}</h3>
      <div className={classes.grid}>
        {fact('/account/number', t('field.accountNumber'), model.account.number)}
        {fact('/account/openedOn', t('field.openedOn'), model.account.openedOn)}
        {fact(
          '/account/status',
          t('field.accountStatus'),
          evidence(`customerStatus.${model.account.status}`),
        )}
        {fact('/account/bankAccountHolder', t('field.bankAccountHolder'), model.account.bankAccountHolder)}
      </div>
    </Panel>
  )
}

function Subject({
  source,
  at,
  subject,
  edited,
  onEdit,
}: {
  source: ReportFieldSource
  at: string
  subject: StrSubject
  edited: SubjectEdit
  onEdit: (change: Partial<SubjectEdit>) => void
}) {
  const t = useTranslations('reports')
  const input = (field: Exclude<keyof SubjectEdit, 'key'>, label: string, wide = false) => (
    <ReportField
      source={source}
      pointer={`${at}/${field}`}
      label={label}
      value={edited[field]}
      kind={field === 'dateOfBirth' ? 'day' : 'line'}
      maxLength={wide ? STR_LIMITS.textChars : STR_LIMITS.shortChars}
      wide={wide}
      onChange={(value) => onEdit({ [field]: orNull(value) })}
    />
  )
  return (
    <>
      <h3 className={classes.part}>
        {t(`role.${subject.role}`)}
        <Dot />
        {t(`kind.${subject.kind}`)}
      </h3>
      <div className={classes.grid}>
        {input('kanji', t('field.kanji'))}
        {input('kana', t('field.kana'))}
        {input('latin', t('field.latin'))}
        {subject.kind === 'person' && input('dateOfBirth', t('field.dateOfBirth'))}
        {input('phone', t('field.subjectPhone'))}
        {input('address', t('field.address'), true)}
        {input('occupation', t('field.occupation'))}
        {input('purpose', t('field.purpose'))}
        <SubjectFacts source={source} at={at} subject={subject} />
      </div>
    </>
  )
}

/** What the customer record holds and the form only repeats. */
function SubjectFacts({
  source,
  at,
  subject,
}: {
  source: ReportFieldSource
  at: string
  subject: StrSubject
}) {
  const t = useTranslations('reports')
  const risk = useTranslations('cases.evidence.riskRating')
  const method = CDD_METHODS.find((one) => one === subject.cddMethod)
  const facts: readonly (readonly [name: string, label: string, value: string | null])[] = [
    ['gender', t('field.gender'), subject.gender === null ? null : t(`gender.${subject.gender}`)],
    ['nationality', t('field.nationality'), subject.nationality],
    ['residence', t('field.residence'), subject.residence],
    ['aliases', t('field.aliases'), subject.aliases.join('\n') || null],
    ['registrationNumber', t('field.corporateNumber'), subject.registrationNumber],
    ['identityDocuments', t('field.identityDocuments'), useDocuments()(subject)],
    [
      'cddOn',
      t('field.cdd'),
      [method === undefined ? subject.cddMethod : t(`cddMethod.${method}`), subject.cddOn]
        .filter((part) => part !== null)
        .join('　') || null,
    ],
    ['riskRating', t('field.riskRating'), subject.riskRating === null ? null : risk(subject.riskRating)],
    [
      'ownershipPercent',
      t('field.ownershipPercent'),
      subject.ownershipPercent === null ? null : `${subject.ownershipPercent} %`,
    ],
  ]
  return facts
    .filter(([, , value]) => value !== null)
    .map(([name, label, value]) => (
      <ReportField key={name} source={source} pointer={`${at}/${name}`} label={label} value={value} />
    ))
}

const CDD_METHODS = ['ekyc', 'in_person', 'post', 'electronic_certificate'] as const
const DOCUMENTS = [
  'my_number_card',
  'driving_licence',
  'passport',
  'residence_card',
  'registry_certificate',
  'other',
] as const

function useDocuments(): (subject: StrSubject) => string | null {
  const t = useTranslations('reports.document')
  return ({ identityDocuments }) =>
    identityDocuments
      .map(({ type, number, country }) => {
        const known = DOCUMENTS.find((one) => one === type)
        return `${known === undefined ? type : t(known)} ${number} (${country})`
      })
      .join('\n') || null
}
