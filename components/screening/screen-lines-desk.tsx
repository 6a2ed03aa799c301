'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddressReading } from '#components/screening/address-reading.tsx'
import { errorUnder } from '#components/screening/screen-party-form.tsx'
import classes from '#components/screening/screening.module.css'
import { Button } from '#components/ui/button.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { Column, Columns } from '#components/ui/page-body.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { SCREENING_LINES_MAX } from '#lib/core/screening/screening-lines.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100

/** What became of one pasted line. */
interface LineResult {
  readonly line: string
  readonly kind: 'name' | 'address'
  readonly screeningId: string
  readonly hits: number
  readonly bestScore: number | null
  readonly bestName: string | null
}

type LinesAction = (input: unknown) => Promise<ActionResult<{ readonly lines: readonly LineResult[] }>>

/** Asks about pasted lines, one by one, and shows what each met. */
export function ScreenLinesDesk({ action }: { action: LinesAction }) {
  const t = useTranslations('screening')
  const { run, busy, message, fields } = useAction(action)
  const [count, setCount] = useState(0)
  const [results, setResults] = useState<readonly LineResult[] | null>(null)
  return (
    <Columns layout="even">
      <Column>
        <Panel title={t('form.title')}>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              const text = String(new FormData(event.currentTarget).get('text') ?? '')
              run({ text }, ({ lines }) => setResults(lines))
            }}
          >
            <FormError message={message} />
            <TextArea
              id="screen-lines"
              name="text"
              rows={12}
              label={t('form.lines')}
              hint={t('form.linesHint', { max: SCREENING_LINES_MAX })}
              error={errorUnder(fields, 'text')}
              onChange={(event) => setCount(linesOf(event.currentTarget.value))}
              spellCheck={false}
              required
            />
            <p className={classes.note}>
              {t('form.linesCount', { count })}
              <Dot />
              {t('form.kept')}
            </p>
            <Button type="submit" variant="primary" disabled={busy || count > SCREENING_LINES_MAX}>
              {t(busy ? 'form.busy' : 'form.submit')}
            </Button>
          </form>
        </Panel>
      </Column>
      <Column>
        {results === null ? (
          <Panel title={t('lines.title')}>
            <EmptyState title={t('result.empty')} hint={t('result.emptyHint')} />
          </Panel>
        ) : (
          <LineResults results={results} />
        )}
      </Column>
    </Columns>
  )
}

function linesOf(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}

function LineResults({ results }: { results: readonly LineResult[] }) {
  const t = useTranslations('screening.lines')
  const hits = results.filter((result) => result.hits > 0).length
  return (
    <Panel title={t('title')} aside={t('summary', { lines: results.length, hits })} flush>
      <div className={classes.scroll} role="status">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.line')}</th>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col" data-end="">
                {t('column.hits')}
              </th>
              <th scope="col">{t('column.best')}</th>
              <th scope="col" data-end="">
                {t('column.score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.screeningId}>
                <td>
                  <Link href={paths.screeningRun(result.screeningId)}>{result.line}</Link>
                </td>
                <td className={classes.kind}>
                  {t(`kind.${result.kind}`)}
                  {result.kind === 'address' && <AddressReading address={result.line} onlyDoubt />}
                </td>
                <td data-end="">{result.hits === 0 ? '—' : result.hits}</td>
                <td>{result.bestName ?? '—'}</td>
                <td data-end="">
                  {result.bestScore === null ? '—' : `${Math.round(result.bestScore * PERCENT)} %`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
