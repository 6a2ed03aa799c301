import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { type EvidenceItem, evidenceItems } from '#components/cases/evidence-items.ts'
import classes from '#components/cases/evidence-list.module.css'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import type { Severity } from '#components/ui/severity-shape.tsx'
import type { Evidence, EvidenceHit, EvidenceScreening } from '#lib/core/cases/evidence.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100

/** The evidence line by line: what was found, by which list version, matcher and rule, and the way to it. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('cases.evidence')
  const items = evidenceItems(evidence)
  if (items.length === 0) return <p>{t('none')}</p>
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.key} className={classes.item}>
          <Line item={item} />
        </li>
      ))}
    </ul>
  )
}

function Line({ item }: { item: EvidenceItem }) {
  switch (item.kind) {
    case 'reason':
      return <ReasonLine item={item} />
    case 'hit':
      return <HitLine item={item} />
    case 'wallet':
      return <WalletLine item={item} />
    case 'graph':
      return <GraphLine item={item} />
    case 'customer':
      return <CustomerLine item={item} />
  }
}

function Mark({ severity }: { severity: Severity }) {
  const t = useTranslations('common.severity')
  return <SeverityMark severity={severity} label={t(severity)} />
}

function ReasonLine({ item }: { item: Extract<EvidenceItem, { kind: 'reason' }> }) {
  const words = useReasonWords()
  const [, ...notes] = item.hit === null ? ['', ...words.notes(item.reason)] : words.notes(item.reason)
  return (
    <>
      <Mark severity={item.reason.severity} />
      <div>
        <p className={classes.text}>{words.sentence(item.reason)}</p>
        <p className={classes.note}>
          {item.hit !== null && <HitSource hit={item.hit} />}
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
          {item.hit !== null && <JudgedBy screening={item.screening} />}
          {item.alertNumbers.map((number) => (
            <Link key={number} href={paths.alert(formatAlertNumber(number))}>
              {formatAlertNumber(number)}
            </Link>
          ))}
        </p>
      </div>
    </>
  )
}

function HitLine({ item }: { item: Extract<EvidenceItem, { kind: 'hit' }> }) {
  const t = useTranslations('cases.evidence')
  const words = useReasonWords()
  const { hit } = item
  return (
    <>
      <Mark severity="low" />
      <div>
        <p className={classes.text}>
          {t('hit', {
            name: hit.explanation.primaryName,
            score: `${Math.round(Number(hit.score) * PERCENT)} %`,
          })}
        </p>
        <p className={classes.note}>
          <HitSource hit={hit} />
          <span>{words.measure(hit.measure)}</span>
          <JudgedBy screening={item.screening} />
        </p>
      </div>
    </>
  )
}

function HitSource({ hit }: { hit: EvidenceHit }) {
  const t = useTranslations('cases.evidence')
  const words = useReasonWords()
  return (
    <>
      <Link href={paths.listEntry(hit.sourceId, hit.entryKey)}>
        {t('listed', {
          source: words.source(hit.sourceId),
          key: hit.entryKey,
          version: hit.listVersionNumber,
          published: hit.publishedOn,
          snapshot: hit.snapshot ? 'yes' : 'no',
        })}
      </Link>
      {!hit.inForce && <span className={classes.gone}>{t('notInForce')}</span>}
    </>
  )
}

function JudgedBy({ screening }: { screening: EvidenceScreening | null }) {
  const t = useTranslations('cases.evidence')
  if (screening === null) return null
  return (
    <Link href={paths.screeningRun(screening.id)}>{t('matcher', { version: screening.matcherVersion })}</Link>
  )
}

function WalletLine({ item }: { item: Extract<EvidenceItem, { kind: 'wallet' }> }) {
  const t = useTranslations('cases.evidence')
  const categories = useTranslations('labels.category')
  const families = useTranslations('common.chain')
  const ratings = useTranslations('wallets.providers.risk')
  // Evidence put forward before labels had the house's categories keeps the words of its time.
  const worded = (category: string) =>
    WALLET_CATEGORY_IDS.find((one) => one === category) === undefined
      ? category
      : categories(category as 'other')
  const { wallet } = item
  return (
    <>
      <Mark severity={wallet.tags.length === 0 ? 'low' : 'medium'} />
      <div>
        <p className={classes.text}>
          <MonoAddress value={wallet.canonical} />
        </p>
        <p className={classes.note}>
          <Link href={paths.wallet(wallet.id)}>
            {families(wallet.family as Parameters<typeof families>[0])}
          </Link>
          {wallet.tags.length === 0 && <span>{t('noTags')}</span>}
          {(wallet.providers ?? []).map(({ provider, state, risk }) => (
            <span key={`${provider} ${state}`}>
              {provider} {ratings(risk)}
            </span>
          ))}
          {wallet.tags.map((tag) => (
            <span key={`${tag.source} ${tag.label}`}>
              {t('tag', { label: tag.label, category: worded(tag.category) })}{' '}
              {t('tagSource', { source: tag.source, confidence: tag.confidence })}
            </span>
          ))}
        </p>
      </div>
    </>
  )
}

function GraphLine({ item }: { item: Extract<EvidenceItem, { kind: 'graph' }> }) {
  const t = useTranslations('cases.change.section')
  const { id, title, digest } = item.graph
  return (
    <>
      <Mark severity="low" />
      <div>
        <p className={classes.text}>
          <Link href={paths.walletGraph(id)}>{title}</Link>
        </p>
        <p className={classes.note}>
          <span>{t('graphs')}</span>
          <MonoAddress value={digest} short />
        </p>
      </div>
    </>
  )
}

function CustomerLine({ item }: { item: Extract<EvidenceItem, { kind: 'customer' }> }) {
  const t = useTranslations('cases.evidence')
  const { customer } = item
  return (
    <>
      <Mark severity={customer.riskRating === 'high' ? 'high' : 'low'} />
      <div>
        <p className={classes.text}>
          <Link href={paths.customer(customer.id)}>
            {t('customerVersion', { id: customer.externalId, version: customer.version })}
          </Link>
        </p>
        <p className={classes.note}>
          {t('customerNote', {
            risk: t(`riskRating.${customer.riskRating as 'low' | 'medium' | 'high'}`),
            status: t(`customerStatus.${customer.status as 'active' | 'frozen' | 'closed'}`),
          })}
        </p>
      </div>
    </>
  )
}
