'use client'

import { useTranslations } from 'next-intl'
import { fieldId } from '#components/reports/field-id.ts'
import classes from '#components/reports/report-form.module.css'
import { SelectField, TextArea, TextField } from '#components/ui/text-field.tsx'

/** What the sections of the form share: whether they may be edited, and what is wrong where. */
export interface ReportFieldSource {
  readonly editable: boolean
  /** Words for what is wrong at a JSON pointer of the report; undefined when nothing is. */
  readonly errorAt: (pointer: string) => string | undefined
}

interface ReportFieldProps {
  readonly source: ReportFieldSource
  /** Where it stands in the report: a JSON pointer. */
  readonly pointer: string
  readonly label: string
  readonly value: string | null
  /** Left out for facts that are never edited here. */
  readonly onChange?: (value: string) => void
  readonly hint?: string
  readonly kind?: 'line' | 'area' | 'day'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly maxLength?: number
  readonly wide?: boolean
}

/** One field of the report: an input while it may be edited, else label and value; what is wrong stands beneath. */
export function ReportField(props: ReportFieldProps) {
  const { source, pointer, label, onChange, wide = false } = props
  const error = source.errorAt(pointer)
  const id = fieldId(pointer)
  if (source.editable && onChange !== undefined) {
    return (
      <div className={classes.cell} data-wide={wide || undefined}>
        <Editor {...props} id={id} error={error} onChange={onChange} />
      </div>
    )
  }
  return (
    <div className={classes.cell} data-wide={wide || undefined} id={id}>
      <p className={classes.label}>{label}</p>
      <Shown value={shownValue(props)} />
      {error !== undefined && <p className={classes.error}>{error}</p>}
    </div>
  )
}

function shownValue({ value, options }: ReportFieldProps): string | null {
  return options?.find((option) => option.value === value)?.label ?? value
}

function Shown({ value }: { value: string | null }) {
  const t = useTranslations('reports')
  return value === null || value.trim() === '' ? (
    <p className={classes.none}>{t('none')}</p>
  ) : (
    <p className={classes.value}>{value}</p>
  )
}

function Editor({
  id,
  label,
  value,
  hint,
  error,
  kind = 'line',
  options,
  maxLength,
  onChange,
}: ReportFieldProps & { id: string; error: string | undefined; onChange: (value: string) => void }) {
  const props = { id, label, hint, error, maxLength, value: value ?? '' }
  if (options !== undefined) {
    return (
      <SelectField {...props} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    )
  }
  if (kind === 'area') {
    return <TextArea {...props} rows={3} onChange={(event) => onChange(event.currentTarget.value)} />
  }
  return (
    <TextField
      {...props}
      type={kind === 'day' ? 'date' : 'text'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
