'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShownOnce } from '#components/staff/shown-once.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormDialog } from '#components/ui/form-dialog.tsx'
import { SelectField, TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import { STAFF_ROLES, type StaffRole } from '#lib/core/staff/permissions.ts'
import { needsSecondPerson, type StaffChangeKind } from '#lib/core/staff/staff-change.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface Asked {
  readonly waits: boolean
  readonly code: string | null
}
interface Member {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
}
type Ask = (input: unknown) => Promise<ActionResult<Asked>>

/** A button that asks for a change of somebody's standing, with the reason and what comes of it. */
export function AskStaffChange({ kind, member, ask }: { kind: StaffChangeKind; member: Member; ask: Ask }) {
  const t = useTranslations('staff.change')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t(`ask.${kind}.action`)}</Button>
      {opened && <Question {...{ kind, member, ask }} onClose={() => setOpened(false)} />}
    </>
  )
}

function Question({
  kind,
  member,
  ask,
  onClose,
}: {
  kind: StaffChangeKind
  member: Member
  ask: Ask
  onClose: () => void
}) {
  const t = useTranslations('staff.change')
  const common = useTranslations('common')
  const state = useAction(ask)
  const [role, setRole] = useState<StaffRole>(() =>
    kind === 'role' ? (STAFF_ROLES.find((one) => one !== member.role) ?? member.role) : member.role,
  )
  const [code, setCode] = useState<string | null>(null)
  const title = t(`ask.${kind}.title`, { name: member.name })
  if (code !== null)
    return (
      <Dialog title={title} onClose={onClose}>
        <ShownOnce
          title={t('code.title', { name: member.name })}
          hint={t('code.hint')}
          label={t('code.label')}
          secret={code}
        />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('close')}</Button>
        </Dialog.Actions>
      </Dialog>
    )
  return (
    <FormDialog
      title={title}
      go={needsSecondPerson(role) ? t('askGo') : t(`ask.${kind}.go`)}
      state={state}
      onSubmit={(form) => {
        const reason = new FormData(form).get('reason')
        const input = { kind, staffId: member.id, reason, ...(kind === 'role' ? { role } : {}) }
        state.run(input, (asked) => (asked.code === null ? onClose() : setCode(asked.code)))
      }}
      onClose={onClose}
    >
      {kind === 'role' && <RoleField member={member} role={role} onRole={setRole} />}
      <p>
        {t(`ask.${kind}.effect`)} {needsSecondPerson(role) ? t('second') : t('alone')}
      </p>
      <TextArea
        id="staff-change-reason"
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={state.fields.reason}
        rows={3}
        required
        autoFocus
        minLength={STAFF_LIMITS.reasonCharsMin}
        maxLength={STAFF_LIMITS.reasonCharsMax}
      />
    </FormDialog>
  )
}

function RoleField({
  member,
  role,
  onRole,
}: {
  member: Member
  role: StaffRole
  onRole: (role: StaffRole) => void
}) {
  const t = useTranslations('staff')
  const words = useTranslations('common.role')
  return (
    <SelectField
      id="staff-change-role"
      label={t('column.role')}
      value={role}
      onChange={(event) =>
        onRole(STAFF_ROLES.find((one) => one === event.currentTarget.value) ?? member.role)
      }
    >
      {STAFF_ROLES.filter((one) => one !== member.role).map((one) => (
        <option key={one} value={one}>
          {words(one)}
        </option>
      ))}
    </SelectField>
  )
}
