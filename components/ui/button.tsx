import { Kbd } from '#components/ui/kbd.tsx'
import classes from './button.module.css'

export type ButtonVariant = 'primary' | 'default' | 'danger' | 'quiet'

export interface ButtonProps extends React.ComponentPropsWithRef<'button'> {
  readonly variant?: ButtonVariant
  readonly size?: 'small' | 'medium'
  /** The key that does the same, printed on the button. */
  readonly hotkey?: string | undefined
}

/** A button; one primary to a view at most. */
export function Button({ variant = 'default', size = 'medium', hotkey, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes.button} data-variant={variant} data-size={size}>
      {children}
      {hotkey !== undefined && <Kbd>{hotkey}</Kbd>}
    </button>
  )
}
