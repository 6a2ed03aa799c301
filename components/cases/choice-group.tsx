import classes from '#components/cases/worksheet-form.module.css'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly note?: string
  readonly disabled?: boolean
}

/** One answer among few, each with what it means; nothing is chosen until a person chooses. */
export function ChoiceGroup({
  name,
  legend,
  hint,
  error,
  choices,
  value,
  onChange,
}: {
  name: string
  legend: string
  hint?: string
  error?: string | undefined
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string) => void
}) {
  return (
    <fieldset className={classes.group} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend className={classes.legend}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <div className={choices.some((choice) => choice.note !== undefined) ? classes.group : classes.pair}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
            {choice.note !== undefined && <span className={classes.choiceNote}>{choice.note}</span>}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
