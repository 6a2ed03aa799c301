import { useTranslations } from 'next-intl'
import classes from '#components/lists/entry.module.css'
import { Panel } from '#components/ui/panel.tsx'
import { type ListedName, NAME_KINDS, SCRIPTS } from '#lib/core/lists/listed-entity.ts'

/** Every name of a listed party, by script, the primary one first. */
export function EntryNames({ names }: { names: readonly ListedName[] }) {
  const t = useTranslations('lists.party')
  const byScript = Map.groupBy(names, (name) => name.script)
  const first = names.find((name) => name.kind === 'primary')?.script
  const scripts = SCRIPTS.filter((script) => byScript.has(script)).toSorted(
    (a, b) => Number(b === first) - Number(a === first),
  )
  return (
    <Panel title={`${t('names')} ${names.length}`}>
      {scripts.map((script) => (
        <div key={script} className={classes.group}>
          <h3 className={classes.label}>{t(`script.${script}`)}</h3>
          <ul className={classes.names}>
            {(byScript.get(script) ?? []).toSorted(byKind).map((name) => (
              <li key={`${name.kind} ${name.full}`} className={classes.name} data-kind={name.kind}>
                <bdi>{name.full}</bdi>
                <span className={classes.kind}>{t(`nameKind.${name.kind}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  )
}

function byKind(a: ListedName, b: ListedName): number {
  return NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind)
}
