import { expect, test } from 'vitest'
import type { AddLabelInput } from '#lib/core/labels/label-input.ts'
import { database } from '#lib/db/client.ts'
import { addressKey, findLabelVersionSet, listLabelsOf } from '#lib/db/labels.ts'
import { addLabel } from '#lib/use-cases/labels/add-label.ts'
import { decideLabel } from '#lib/use-cases/labels/decide-label.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const ADDRESS = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const ANALYST = '0197c0de-0000-7000-8000-0000000000a1'
const SUPERVISOR = '0197c0de-0000-7000-8000-0000000000a2'
const OTHER = '0197c0de-0000-7000-8000-0000000000a3'
const as = (id: string, role: 'analyst' | 'supervisor') => testCaller({ kind: 'staff', id, role })
const input: AddLabelInput = {
  address: ADDRESS,
  chain: 'bitcoin',
  label: 'Stolen from our customer',
  category: 'stolen_funds',
  source: 'C-2026-000001',
  evidence: 'The customer named it in the report of theft.',
  confidence: 90,
  reviewOn: '2027-05-31',
}
const inForce = async () => {
  const key = { family: 'bitcoin', canonical: ADDRESS } as const
  return (await listLabelsOf('pool', [key], await findLabelVersionSet('pool'))).get(addressKey(key)) ?? []
}

test('a label that raises a risk is in force at once, with author, evidence and review date', async () => {
  await aroundGuards(
    `INSERT INTO staff (id, email, name, role, password_hash, created_at) VALUES
     ('${ANALYST}', 'a@x', 'Analyst A', 'analyst', '', now()), ('${SUPERVISOR}', 's@x', 'Supervisor S', 'supervisor', '', now()),
     ('${OTHER}', 't@x', 'Supervisor T', 'supervisor', '', now())`,
  )
  expect(await addLabel(as(ANALYST, 'analyst'), input)).toMatchObject({
    ok: true,
    value: { outcome: 'recorded' },
  })
  expect(await inForce()).toMatchObject([
    {
      label: 'Stolen from our customer',
      author: 'Analyst A',
      reviewOn: '2027-05-31',
      confidence: 90,
      sourceKind: 'house',
      evidence: input.evidence,
    },
  ])
})

test('a milder one waits for another person; who proposed may not decide, and it is decided once', async () => {
  const milder = { ...input, category: 'exchange', label: 'An exchange' } as const
  const added = await addLabel(as(SUPERVISOR, 'supervisor'), milder)
  expect(added).toMatchObject({ ok: true, value: { outcome: 'waiting' } })
  expect(await inForce()).toHaveLength(1)
  const proposalId = (added.ok && added.value.proposalId) || ''
  const decide = (id: string, role: 'analyst' | 'supervisor') =>
    decideLabel(as(id, role), { proposalId, outcome: 'approved' })
  expect(await decide(ANALYST, 'analyst')).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
  expect(await decide(SUPERVISOR, 'supervisor')).toMatchObject({
    ok: false,
    error: { code: 'label/same-person' },
  })
  expect(await decide(OTHER, 'supervisor')).toMatchObject({ ok: true })
  expect(await decide(OTHER, 'supervisor')).toMatchObject({
    ok: false,
    error: { code: 'label/proposal-decided' },
  })
  expect((await inForce()).map(({ label }) => label).toSorted()).toEqual([
    'An exchange',
    'Stolen from our customer',
  ])
})

test('a declined one leaves nothing in force; the database itself refuses the proposer', async () => {
  const added = await addLabel(as(SUPERVISOR, 'supervisor'), {
    ...input,
    category: 'individual',
    label: 'Somebody',
  })
  const proposalId = (added.ok && added.value.proposalId) || ''
  await expect(
    database().pool.query(
      `UPDATE label_proposal SET decided_by = $1, decided_at = now(), outcome = 'approved' WHERE id = $2`,
      [SUPERVISOR, proposalId],
    ),
  ).rejects.toThrow('label_proposal_decision')
  expect(await decideLabel(as(OTHER, 'supervisor'), { proposalId, outcome: 'declined' })).toMatchObject({
    ok: true,
    value: { outcome: 'declined' },
  })
  expect(await inForce()).toHaveLength(2)
})

test('what is no address, and a machine, are refused', async () => {
  expect(await addLabel(as(ANALYST, 'analyst'), { ...input, address: 'nonsense' })).toMatchObject({
    ok: false,
    error: { code: 'label/address-unreadable' },
  })
  expect(await addLabel(testCaller({ kind: 'operator', id: 'o' }), input)).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
  expect(
    await decideLabel(as(OTHER, 'supervisor'), { proposalId: ANALYST, outcome: 'approved' }),
  ).toMatchObject({ ok: false, error: { code: 'label/proposal-not-found' } })
})
