import { Prisma } from '#lib/db/generated/client.ts'
import { readerOf } from '#lib/db/tx.ts'

/** What an event was about, as people call it and as its page is addressed. */
export interface AuditSubjectName {
  readonly kind: string
  readonly id: string
  /** `A-000123`, a customer's name, `ofac-sdn 3` …; figures are not yet printed for numbers of a series. */
  readonly label: string
  /** Parts of the address of its page, e.g. the source and the number of a list version. */
  readonly address: readonly string[]
}

/** Subjects of some events, by kind and id; at most a page of them. */
export interface AuditSubjectRef {
  readonly kind: string
  readonly id: string
}

/** An address in a narrow column: ten characters of its head, eight of its tail; its page has it whole. */
const SHORT_ADDRESS = Prisma.sql`CASE WHEN length(canonical) > 24
  THEN left(canonical, 10) || '…' || right(canonical, 8) ELSE canonical END`

/** Names of subjects that have a page of their own; those that have none, or are gone, are left out. */
export async function listAuditSubjectNames(
  refs: readonly AuditSubjectRef[],
): Promise<readonly AuditSubjectName[]> {
  const ids = (kind: string) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id)
  return await readerOf('pool').$queryRaw<AuditSubjectName[]>`
    SELECT 'alert' AS kind, id::text, 'A-' || lpad(number::text, 6, '0') AS label,
        jsonb_build_array('A-' || lpad(number::text, 6, '0')) AS address
      FROM alert WHERE id = ANY(${ids('alert')}::uuid[])
    UNION ALL
    SELECT 'case', id::text, 'C-' || year || '-' || lpad(number::text, 6, '0'),
        jsonb_build_array('C-' || year || '-' || lpad(number::text, 6, '0'))
      FROM "case_file" WHERE id = ANY(${ids('case')}::uuid[])
    UNION ALL
    SELECT 'report', id::text, 'S-' || year || '-' || lpad(number::text, 6, '0'),
        jsonb_build_array('S-' || year || '-' || lpad(number::text, 6, '0'))
      FROM report WHERE id = ANY(${ids('report')}::uuid[])
    UNION ALL
    SELECT 'customer', id::text, display_name, jsonb_build_array(id::text)
      FROM customer WHERE id = ANY(${ids('customer')}::uuid[])
    UNION ALL
    SELECT 'destination', id::text, COALESCE(label, external_id), jsonb_build_array(customer_id::text)
      FROM destination WHERE id = ANY(${ids('destination')}::uuid[])
    UNION ALL
    SELECT 'transaction', id::text, external_id, jsonb_build_array(id::text)
      FROM transaction WHERE id = ANY(${ids('transaction')}::uuid[])
    UNION ALL
    SELECT 'wallet', id::text, ${SHORT_ADDRESS}, jsonb_build_array(id::text)
      FROM wallet WHERE id::text = ANY(${ids('wallet')})
    UNION ALL
    SELECT 'provider_choice', c.id::text, ${SHORT_ADDRESS}, jsonb_build_array(w.id::text)
      FROM provider_choice c JOIN wallet w ON w.id = c.wallet_id WHERE c.id = ANY(${ids('provider_choice')}::uuid[])
    UNION ALL
    SELECT 'screening', id::text, left(id::text, 8), jsonb_build_array(id::text)
      FROM screening WHERE id = ANY(${ids('screening')}::uuid[])
    UNION ALL
    SELECT 'list_version', id::text, source_id || ' ' || number, jsonb_build_array(source_id, number::text)
      FROM list_version WHERE id::text = ANY(${ids('list_version')})
    UNION ALL
    SELECT 'staff', id::text, name, jsonb_build_array(id::text)
      FROM staff WHERE id::text = ANY(${ids('staff')})`
}
