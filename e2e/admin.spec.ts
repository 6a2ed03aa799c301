import { expect, type Page, test } from '@playwright/test'
import { paths } from '#lib/web/paths.ts'
import { deskFor, openDesk, signIn } from './support/desk.ts'
import { expectNoOffenceHere } from './support/offences.ts'
import { untilAlive } from './support/reading.ts'

/** The administrator (システム管理者) lets people and machines in and out, and judges nothing. */
test.describe.configure({ mode: 'serial' })

// The same instance may hear the story again: another person.
const TELLING = process.env.SEKISHO_E2E_TELLING ?? ''
const NEWCOMER = {
  name: `早川 みのり${TELLING}`,
  email: `e2e-newcomer${TELLING}@sekisho.example`,
  password: '',
}
let admin: Page
let newcomer: Page
let key = ''

test.beforeAll(async ({ browser }) => {
  admin = await deskFor(browser, 'admin')
  newcomer = await openDesk(browser)
})

test.afterAll(async () => {
  await admin.context().close()
  await newcomer.context().close()
})

/** A secret as it is shown once: the button that copies it says it whole. */
async function shownSecret(page: Page, title: string): Promise<string> {
  const note = page.getByRole('status').filter({ hasText: title })
  const name = await note.getByRole('button').getAttribute('aria-label')
  return name?.split(': ').slice(1).join(': ') ?? ''
}

test('sees no alert, no case and no customer', async () => {
  const rail = admin.getByRole('navigation', { name: 'Main pages' })
  await expect(rail.getByRole('link', { name: 'Staff and keys' })).toBeVisible()
  for (const name of ['Alerts', 'Cases', 'Customers', 'Reports']) {
    await expect(rail.getByRole('link', { name })).toHaveCount(0)
  }
  const answer = await admin.goto('/alerts')
  expect(answer?.status()).toBe(403)
  await expect(admin.getByRole('heading', { name: 'You may not see this page' })).toBeVisible()
})

test('adds a person, whose password is shown once', async () => {
  await admin.goto('/staff')
  await admin.locator('#staff-name').fill(NEWCOMER.name)
  await admin.getByLabel('E-mail').fill(NEWCOMER.email)
  await admin.getByLabel('Role').selectOption({ label: 'Analyst' })
  await admin.getByRole('button', { name: 'Add', exact: true }).click()
  NEWCOMER.password = await shownSecret(admin, NEWCOMER.email)
  expect(NEWCOMER.password.length).toBeGreaterThanOrEqual(12)
  await admin.reload()
  await expect(admin.getByRole('row', { name: NEWCOMER.email })).toContainText('Active')
  await expect(admin.getByText(NEWCOMER.password)).toHaveCount(0)
})

test('the person signs in with it and sees the queue', async () => {
  await signIn(newcomer, NEWCOMER)
  expect((await newcomer.goto('/alerts'))?.status()).toBe(200)
})

test('disables the person, whose open session ends at once', async () => {
  await admin.goto('/staff')
  await admin.getByRole('link', { name: NEWCOMER.name }).click()
  await admin.getByRole('button', { name: 'Disable', exact: true }).click()
  const dialog = admin.getByRole('dialog')
  await expect(dialog).toContainText('session')
  await dialog.getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(admin.getByText('Disabled').first()).toBeVisible()
  await newcomer.goto('/alerts')
  expect(new URL(newcomer.url()).pathname).toBe('/sign-in')
})

test('enables the person again and resets the password: only the one-time code leads to a new one', async () => {
  await admin.getByRole('button', { name: 'Enable …' }).click()
  await admin.getByLabel('Reason').fill('Back from leave.')
  await admin.getByRole('dialog').getByRole('button', { name: 'Enable', exact: true }).click()
  await expect(admin.getByRole('dialog')).toHaveCount(0)
  await admin.getByRole('button', { name: 'Reset the password …' }).click()
  await admin.getByLabel('Reason').fill('Forgotten over the leave; called back at the known number.')
  await expectNoOffenceHere(admin)
  await admin.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click()
  const code = await shownSecret(admin, `One-time code for ${NEWCOMER.name}`)
  await admin.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await newcomer.goto(paths.signIn)
  await newcomer.getByRole('link', { name: 'Choose a new password with a one-time code' }).click()
  await newcomer.waitForURL(`**${paths.newPassword}`)
  await untilAlive(newcomer)
  await newcomer.getByLabel('E-mail').fill(NEWCOMER.email)
  await newcomer.getByLabel('One-time code').fill(code)
  NEWCOMER.password = `${NEWCOMER.password} and longer`
  await newcomer.getByLabel('New password').fill(NEWCOMER.password)
  await newcomer.getByRole('button', { name: 'Set the password' }).click()
  await expect(newcomer.getByRole('status')).toContainText('The new password is set')
  await signIn(newcomer, NEWCOMER)
  await newcomer.goto(paths.me)
  await expect(newcomer.getByText('Forgotten over the leave')).toBeVisible()
})

test('alone makes nobody a supervisor: another with authority confirms it', async ({ browser }) => {
  await admin.getByRole('button', { name: 'Change the role …' }).click()
  await admin.getByLabel('Role', { exact: true }).selectOption({ label: 'Supervisor' })
  await admin.getByLabel('Reason').fill('Takes over the evening shift.')
  await admin.getByRole('button', { name: 'Ask for it' }).click()
  await expect(admin.getByRole('button', { name: 'Withdraw' })).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Confirm', exact: true })).toHaveCount(0)
  expect((await newcomer.goto(paths.alerts))?.status()).toBe(200)

  const supervisor = await deskFor(browser, 'supervisor')
  await supervisor.goto(paths.today)
  await expect(supervisor.getByText(`${NEWCOMER.name} as Supervisor`)).toBeVisible()
  await expectNoOffenceHere(supervisor)
  await supervisor.getByRole('link', { name: 'Decide' }).click()
  const request = supervisor.getByRole('listitem').filter({ hasText: 'Takes over the evening shift.' })
  await request.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(request).toHaveCount(0)
  await supervisor.context().close()

  await newcomer.goto(paths.alerts)
  expect(new URL(newcomer.url()).pathname).toBe(paths.signIn)
  // the administrator's page is from before: whoever comes second is told, and shown how it stands
  await admin.getByRole('button', { name: 'Withdraw' }).click()
  await expect(
    admin.getByText(/^Somebody was first: this request was confirmed\. This page now shows/),
  ).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
  await expect(admin.getByRole('main').getByText('Supervisor').first()).toBeVisible()
  await expectNoOffenceHere(admin)
})

test('makes a key that opens the API as far as its scopes go', async ({ request }) => {
  await admin.goto('/staff')
  await admin.locator('#key-name').fill('e2e wallet system')
  await admin.getByRole('checkbox', { name: 'Submit transactions' }).check()
  await admin.getByRole('button', { name: 'Make', exact: true }).click()
  key = await shownSecret(admin, 'The key was made')
  const headers = { authorization: `Bearer ${key}` }
  const wrongFields = await request.post('/api/v1/transactions', { headers, data: {} })
  expect(wrongFields.status()).toBe(422)
  expect((await wrongFields.json()).errors.length).toBeGreaterThan(0)
  const beyondScope = await request.put('/api/v1/customers/E2E-NOBODY', { headers, data: {} })
  expect(beyondScope.status()).toBe(403)
})

test('revokes the key, which opens nothing from then on', async ({ request }) => {
  await admin.goto('/staff')
  await admin.getByRole('row', { name: 'e2e wallet system' }).getByRole('button', { name: 'Revoke' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(admin.getByRole('row', { name: 'e2e wallet system' })).toContainText('Revoked')
  const answer = await request.post('/api/v1/transactions', {
    headers: { authorization: `Bearer ${key}` },
    data: {},
  })
  expect(answer.status()).toBe(401)
})
