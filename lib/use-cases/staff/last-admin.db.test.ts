import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { createStaff } from '#lib/use-cases/staff/create-staff.ts'
import { disableStaff } from '#lib/use-cases/staff/disable-staff.ts'

const operator = {
  actor: { kind: 'operator', id: 'test' },
  requestId: v7(),
  clock: () => new Date('2026-11-23T02:00:00Z'),
  newId: () => v7(),
} as const

it('keeps the last administrator, also when two are disabled at the same moment', async () => {
  const ids: string[] = []
  for (const email of ['one@desk.example', 'two@desk.example']) {
    const made = await createStaff(operator, { email, name: email, role: 'admin' })
    if (made.ok) ids.push(made.value.id)
  }
  const results = await Promise.all(ids.map((staffId) => disableStaff(operator, { staffId })))
  expect(results.filter((one) => one.ok)).toHaveLength(1)
  expect(results.find((one) => !one.ok)).toMatchObject({ error: { code: 'staff/last-admin' } })
})
