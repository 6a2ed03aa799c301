import classes from '#components/ui/text-field.module.css'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

function Field({ label, hint, error, id, children }: FieldProps & { id: string; children: React.ReactNode }) {
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

function describedBy(id: string, { hint, error }: FieldProps): string | undefined {
  const ids = [hint !== undefined ? `${id}-hint` : null, error !== undefined ? `${id}-error` : null]
  return ids.filter((one) => one !== null).join(' ') || undefined
}

type InputProps = Omit<React.ComponentPropsWithRef<'input'>, 'id' | 'className'> &
  FieldProps & { readonly id: string }

/** One line of text with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, error, id, ...rest }: InputProps) {
  const props = { label, hint, error }
  return (
    <Field {...props} id={id}>
      <input
        {...rest}
        id={id}
        className={classes.input}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, props)}
      />
    </Field>
  )
}

type AreaProps = Omit<React.ComponentPropsWithRef<'textarea'>, 'id' | 'className'> &
  FieldProps & { readonly id: string }

/** Several lines of text; grows with what is written. */
export function TextArea({ label, hint, error, id, ...rest }: AreaProps) {
  const props = { label, hint, error }
  return (
    <Field {...props} id={id}>
      <textarea
        {...rest}
        id={id}
        className={classes.area}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, props)}
      />
    </Field>
  )
}

type SelectProps = Omit<React.ComponentPropsWithRef<'select'>, 'id' | 'className'> &
  FieldProps & { readonly id: string }

/** A choice of one among few; options are the children. */
export function SelectField({ label, hint, error, id, ...rest }: SelectProps) {
  const props = { label, hint, error }
  return (
    <Field {...props} id={id}>
      <select
        {...rest}
        id={id}
        className={classes.input}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, props)}
      />
    </Field>
  )
}

/** A box to tick, its words beside it. */
export function CheckField({
  label,
  ...rest
}: Omit<React.ComponentPropsWithRef<'input'>, 'type' | 'className'> & { label: React.ReactNode }) {
  return (
    <label className={classes.check}>
      <input {...rest} type="checkbox" />
      <span>{label}</span>
    </label>
  )
}
