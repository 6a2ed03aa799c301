import { useLocale, useTranslations } from 'next-intl'
import { JudgeSetting } from '#components/lists/judge-setting.tsx'
import { ProposePolicy } from '#components/lists/propose-policy.tsx'
import { SettingWords } from '#components/lists/setting-words.tsx'
import classes from '#components/lists/settings-page.module.css'
import { SwitchSelfActivation } from '#components/lists/switch-self-activation.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { JudgeListSettingInput, ListSettingInput } from '#lib/core/lists/activation.ts'
import type { ListSettingState, ListSettings } from '#lib/queries/lists/list-settings.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface SettingsPageProps {
  readonly settings: ListSettings
  /** Names by `staff:id`. */
  readonly people: Readonly<Record<string, string>>
  /** Id of who reads. */
  readonly reader: string
  readonly propose: ((input: ListSettingInput) => Promise<ActionResult<unknown>>) | null
  readonly judge: ((input: JudgeListSettingInput) => Promise<ActionResult<unknown>>) | null
  readonly mayApprove: boolean
}

/** The settings of the lists: what holds, what waits for a second person, what was ever proposed. */
export function SettingsPage(props: SettingsPageProps) {
  const t = useTranslations('lists.settings')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { settings, propose } = props
  const waiting = settings.settings.filter(({ outcome }) => outcome === null)
  const judged = settings.settings.filter(({ outcome }) => outcome !== null)
  const asked = new Set(waiting.map(({ sourceId }) => sourceId))
  return (
    <>
      <PageHeader title={t('title')}>
        <span>{t('lead')}</span>
      </PageHeader>
      <PageBody>
        <Columns layout="even">
          <Column>
            <Panel title={t('sources')}>
              <p className={`${classes.note} ${classes.lead}`}>{t('selfNote')}</p>
              <ul className={classes.list}>
                {settings.sources.map((source) => (
                  <li key={source.id} className={classes.row}>
                    <span>{source.short[locale]}</span>
                    <span className={classes.steps}>
                      <StatusBadge tone={source.selfActivation ? 'high' : 'neutral'}>
                        {t(source.selfActivation ? 'on' : 'off')}
                      </StatusBadge>
                      {asked.has(source.id) && (
                        <StatusBadge tone="medium">{t('outcome.waiting')}</StatusBadge>
                      )}
                      {propose !== null && !asked.has(source.id) && (
                        <SwitchSelfActivation
                          sourceId={source.id}
                          sourceName={source.short[locale]}
                          on={source.selfActivation}
                          action={propose}
                        />
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          </Column>
          <Column>
            <Panel title={t('policy')}>
              <ProposePolicy policy={settings.policy} action={propose} />
            </Panel>
            <Panel title={t('waiting')}>
              <Settings {...props} rows={waiting} empty={t('noneWaiting')} />
            </Panel>
            <Panel title={t('history')}>
              <Settings {...props} rows={judged} empty={t('noHistory')} />
            </Panel>
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Settings({
  rows,
  empty,
  ...props
}: SettingsPageProps & { readonly rows: readonly ListSettingState[]; readonly empty: string }) {
  if (rows.length === 0) return <p className={classes.note}>{empty}</p>
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <Setting key={row.id} {...props} row={row} />
      ))}
    </ul>
  )
}

function Setting({
  row,
  settings,
  people,
  reader,
  judge,
  mayApprove,
}: SettingsPageProps & { row: ListSettingState }) {
  const t = useTranslations('lists.settings')
  const own = row.proposedBy === reader
  const judgedBy = row.judgedBy === null ? null : people[`staff:${row.judgedBy}`]
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <SettingWords row={row} policy={row.outcome === null ? settings.policy : null} />
        <span className={classes.note}>{row.reason}</span>
        <span className={classes.note}>
          {t('proposedBy')}: {people[`staff:${row.proposedBy}`]} <DateTime at={row.proposedAt} />
          {row.judgedAt !== null && (
            <>
              {' · '}
              {t('judgedBy')}: {judgedBy} <DateTime at={row.judgedAt} /> {row.note}
            </>
          )}
        </span>
      </span>
      <span className={classes.steps}>
        {row.inForce && <StatusBadge tone="done">{t('inForce')}</StatusBadge>}
        {row.outcome !== null && !row.inForce && <StatusBadge>{t(`outcome.${row.outcome}`)}</StatusBadge>}
        {row.outcome === null && judge !== null && (own || mayApprove) && (
          <JudgeSetting settingId={row.id} own={own} action={judge} />
        )}
      </span>
    </li>
  )
}
