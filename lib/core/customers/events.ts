/** Audit events of customers (顧客) and their address books (登録済み出金先). */
export const CUSTOMER_EVENTS = [
  'customer.recorded',
  'customer.changed',
  'customer.unchanged',
  'customer.frozen',
  'customer.unfrozen',
  'customer.imported',
  'destination.registered',
  'destination.changed',
  'destination.unchanged',
  'destination.removed',
] as const
