/** Audit events of customers (顧客). */
export const CUSTOMER_EVENTS = [
  'customer.recorded',
  'customer.changed',
  'customer.unchanged',
  'customer.frozen',
  'customer.unfrozen',
  'customer.imported',
] as const
