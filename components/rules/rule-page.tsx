import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RuleFiringChart } from '#components/rules/rule-firing-chart.tsx'
import { RuleHistory } from '#components/rules/rule-history.tsx'
import classes from '#components/rules/rule-page.module.css'
import { RuleState } from '#components/rules/rule-state.tsx'
import { useRuleWords } from '#components/rules/use-rule-words.ts'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { RuleDetail } from '#lib/queries/rules/rule-detail.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { paths } from '#lib/web/paths.ts'

/** The order in which settings read as a sentence; what is not named here follows. */
const ORDER = [
  'specified',
  'regulated',
  'fields',
  'thresholdsJpy',
  'thresholdJpy',
  'bandPercent',
  'countMin',
  'windowHours',
  'freshDays',
  'kinds',
]

/** One rule: what it looks for and why, its settings with units, how they changed, and how often it fired. */
export function RulePage({ rule }: { rule: RuleDetail }) {
  const t = useTranslations('rules')
  const severity = useTranslations('common.severity')
  const words = useRuleWords()
  const inForce = rule.versions[0] ?? null
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.rules}>{t('title')}</Link>
            <code>{rule.id}</code>
            <SeverityBadge severity={rule.severity}>{severity(rule.severity)}</SeverityBadge>
            <RuleState enabled={inForce?.enabled ?? null} mandatory={rule.mandatory} />
          </>
        }
        title={words.title(rule.id)}
        summary={inForce === null ? undefined : t('ofVersion', { version: inForce.version })}
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <Panel title={t('seeks')}>
              <div className={classes.text}>
                <p>{t(`rule.${rule.id}.seeks`)}</p>
                <p>{t(`rule.${rule.id}.answers`)}</p>
              </div>
            </Panel>
            <Panel
              title={t('params')}
              aside={inForce === null ? undefined : t('ofVersion', { version: inForce.version })}
            >
              <Params params={inForce?.params ?? null} />
            </Panel>
            <RuleFiringChart firings={rule.firings} />
          </Column>
          <Column>
            <Panel title={t('basis')}>
              <ul className={classes.basis}>
                {rule.legalBasis.map((code) => (
                  <li key={code}>{words.basis(code)}</li>
                ))}
              </ul>
            </Panel>
            <RuleHistory versions={rule.versions} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Params({ params }: { params: Json }) {
  const t = useTranslations('rules')
  const words = useRuleWords()
  const entries = settingsInOrder(params)
  if (entries.length === 0) return <p>{t('noParams')}</p>
  return (
    <KeyValueList labelWidth={168}>
      {entries.map(([key, value]) => (
        <KeyValue key={key} label={words.param(key)}>
          {words.value(key, value)}
        </KeyValue>
      ))}
    </KeyValueList>
  )
}

function settingsInOrder(params: Json): readonly (readonly [string, Json])[] {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return []
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  return Object.entries(params as Readonly<Record<string, Json>>).toSorted(([a], [b]) => rank(a) - rank(b))
}
