import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { Evidence, EvidenceHit, EvidenceTransaction } from '#lib/core/cases/evidence.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import type { Worksheet } from '#lib/core/cases/worksheet.ts'
import type { BeneficialOwnerInput, CustomerInput } from '#lib/core/customers/customer.ts'
import {
  STR_LIMITS,
  type Str,
  type StrFiler,
  type StrListHit,
  type StrSubject,
  type StrTransaction,
} from '#lib/core/reports/str.ts'
import type { TransactionKind } from '#lib/core/transactions/transaction.ts'

/** What a report is drafted from: the approved decision, its evidence, its worksheet, and the customer as handed in. */
export interface StrFacts {
  readonly year: number
  readonly number: number
  /** Day of the draft in Japan, proposed as 届出年月日. */
  readonly filedOn: string
  readonly filer: StrFiler
  readonly customer: CustomerInput
  readonly evidence: Evidence
  readonly worksheet: Worksheet
  readonly case: { readonly year: number; readonly number: number }
  readonly decision: {
    readonly number: number
    readonly actions: readonly DecisionAction[]
    readonly reasonCodes: readonly DecisionReason[]
    readonly rationale: string
    readonly evidenceDigest: string
    /** When it was approved, UTC. */
    readonly at: string
  }
}

/** 届出事業者 of which nothing is known yet. */
export const EMPTY_FILER: StrFiler = {
  name: null,
  representative: null,
  registrationNumber: null,
  headOfficePostcode: null,
  headOffice: null,
  department: null,
  officer: null,
  officerTitle: null,
  phone: null,
}

/** Drafts the report from what is stored: the officer adds words, never figures. */
export function draftStr(facts: StrFacts): Str {
  const { evidence, decision, worksheet } = facts
  return {
    formatVersion: 1,
    filing: {
      year: facts.year,
      number: facts.number,
      type: 'initial',
      relatedFilings: [],
      filedOn: facts.filedOn,
    },
    filer: facts.filer,
    subjects: subjectsOf(facts.customer),
    account: {
      number: evidence.customer.externalId,
      openedOn: facts.customer.openedOn,
      status: accountStatus(evidence.customer.status),
      bankAccountHolder: facts.customer.kyc.bankAccountHolder ?? null,
    },
    transactions: evidence.transactions
      .slice(0, STR_LIMITS.transactions)
      .map((transaction) => transactionOf(transaction, facts.filer.name)),
    suspicion: {
      otherCustomers: worksheet.otherCustomers,
      sameCustomer: worksheet.sameCustomer,
      cddConsistency: worksheet.cddConsistency,
      method: worksheet.method,
      inquiry: worksheet.inquiry,
      riskReport: worksheet.riskReport,
      narrative: decision.rationale,
      indicators: indicatorsOf(evidence, decision.reasonCodes),
      referenceCase: null,
      offence: null,
      listHits: evidence.hits.slice(0, STR_LIMITS.hits).map((hit) => listHitOf(hit, evidence)),
    },
    actions: decision.actions.map((action) => ({ action, at: decision.at })),
    case: { ...facts.case, decision: decision.number, evidenceDigest: decision.evidenceDigest },
  }
}

function accountStatus(status: string): Str['account']['status'] {
  return status === 'frozen' || status === 'closed' ? status : 'active'
}

function indicatorsOf(evidence: Evidence, codes: readonly DecisionReason[]): string[] {
  const reasons = evidence.alerts.flatMap((alert) => alert.reasons.map((reason) => reason.code))
  return [...new Set<string>([...codes, ...reasons])].slice(0, STR_LIMITS.indicators)
}

function subjectsOf(customer: CustomerInput): StrSubject[] {
  const owners = customer.kind === 'corporation' ? customer.beneficialOwners : []
  return [customerSubject(customer), ...owners.map(ownerSubject)]
}

function customerSubject(customer: CustomerInput): StrSubject {
  const { kyc, names } = customer
  const person = customer.kind === 'person' ? customer : null
  return {
    key: 'customer',
    role: 'customer',
    kind: person === null ? 'entity' : 'person',
    kanji: names.kanji ?? null,
    kana: names.kana ?? null,
    latin: names.latin ?? null,
    aliases: customer.aliases.map((alias) =>
      [alias.kanji, alias.kana, alias.latin].filter((name) => name !== undefined).join(' / '),
    ),
    dateOfBirth: person?.dateOfBirth ?? null,
    gender: person?.gender ?? null,
    nationality: kyc.nationality ?? null,
    residence: kyc.residence,
    address: kyc.address ?? null,
    phone: kyc.phone ?? null,
    occupation: kyc.occupation ?? null,
    purpose: kyc.purpose ?? null,
    registrationNumber: customer.kind === 'corporation' ? (customer.registrationNumber ?? null) : null,
    identityDocuments: [...kyc.identityDocuments],
    cddMethod: kyc.method ?? null,
    cddOn: kyc.confirmedOn ?? null,
    riskRating: kyc.riskRating,
    ownershipPercent: null,
  }
}

function ownerSubject(owner: BeneficialOwnerInput, index: number): StrSubject {
  return {
    key: `owner-${index + 1}`,
    role: 'beneficial_owner',
    kind: 'person',
    kanji: owner.names.kanji ?? null,
    kana: owner.names.kana ?? null,
    latin: owner.names.latin ?? null,
    aliases: [],
    dateOfBirth: owner.dateOfBirth ?? null,
    gender: null,
    nationality: owner.nationality ?? null,
    residence: owner.residence ?? null,
    address: null,
    phone: null,
    occupation: null,
    purpose: null,
    registrationNumber: null,
    identityDocuments: [],
    cddMethod: null,
    cddOn: null,
    riskRating: null,
    ownershipPercent: owner.ownershipPercent === undefined ? null : String(owner.ownershipPercent),
  }
}

const DIRECTIONS = {
  deposit: 'in',
  fiat_deposit: 'in',
  withdrawal: 'out',
  fiat_withdrawal: 'out',
  trade: 'exchange',
} as const satisfies Record<TransactionKind, 'in' | 'out' | 'exchange'>

function transactionOf(transaction: EvidenceTransaction, place: string | null): StrTransaction {
  const { id, walletId: _walletId, payloadHash: _payloadHash, counterpartyClass, ...kept } = transaction
  return {
    transactionId: id,
    ...kept,
    counterpartyClass: counterpartyClass as StrTransaction['counterpartyClass'],
    place,
    direction: DIRECTIONS[transaction.kind],
  }
}

function listHitOf(hit: EvidenceHit, evidence: Evidence): StrListHit {
  const screening = evidence.screenings.find((candidate) => candidate.id === hit.screeningId)
  return {
    kind: hit.kind,
    sourceId: hit.sourceId,
    listVersionNumber: hit.listVersionNumber,
    publishedOn: hit.publishedOn,
    snapshot: hit.snapshot,
    entryKey: hit.entryKey,
    primaryName: hit.explanation.primaryName,
    programmes: [...hit.explanation.programmes],
    measure: hit.measure,
    query: hit.explanation.matched.query,
    candidate: hit.explanation.matched.candidate,
    score: hit.score,
    matcherVersion: screening?.matcherVersion ?? '',
  }
}
