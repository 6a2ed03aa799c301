import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AUDIT_SUBJECTS } from '#lib/core/audit/event.ts'
import type { AuditSubjectName } from '#lib/queries/audit/audit-subjects.ts'
import type { AuditRow } from '#lib/queries/audit/audit-trail.ts'
import { paths } from '#lib/web/paths.ts'

const ID_SHOWN_CHARS = 8

/** What an event was about, in words, and the way to its page when it has one. */
export function AuditSubjectLink({
  row,
  names,
}: {
  row: Pick<AuditRow, 'subjectKind' | 'subjectId'>
  names: Readonly<Record<string, AuditSubjectName>>
}) {
  const t = useTranslations('audit.subject')
  const kind = AUDIT_SUBJECTS.find((one) => one === row.subjectKind)
  const noun = kind === undefined ? row.subjectKind : t(kind)
  const name = names[`${row.subjectKind}:${row.subjectId}`]
  const href = subjectPath(row, name)
  const id = row.subjectId
  const label = name?.label ?? (id.length > ID_SHOWN_CHARS * 2 ? `${id.slice(0, ID_SHOWN_CHARS)}…` : id)
  return (
    <span title={id}>
      {noun} {href === null ? <code>{label}</code> : <Link href={href}>{label}</Link>}
    </span>
  )
}

/** Where a subject's page is; null when it has none. */
function subjectPath(
  { subjectKind, subjectId }: Pick<AuditRow, 'subjectKind' | 'subjectId'>,
  name: AuditSubjectName | undefined,
): string | null {
  if (subjectKind === 'rule' && subjectId === 'catalogue') return paths.rules
  if (name === undefined) return null
  const [first = '', second = ''] = name.address
  switch (subjectKind) {
    case 'alert':
      return paths.alert(first)
    case 'case':
      return paths.case(first)
    case 'report':
      return paths.report(first)
    case 'customer':
    case 'destination':
      return paths.customer(first)
    case 'transaction':
      return paths.transaction(first)
    case 'wallet':
    case 'provider_choice':
      return paths.wallet(first)
    case 'screening':
      return paths.screeningRun(first)
    case 'list_version':
      return paths.listVersion(first, second)
    case 'staff':
      return paths.staffMember(first)
    default:
      return null
  }
}
