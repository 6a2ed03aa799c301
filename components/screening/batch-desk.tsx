'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '#components/screening/screening.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { BATCH_ROWS_MAX } from '#lib/core/screening/batch-file.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

type Asked = ActionResult<{ readonly batchId: string }>

/** Hands a file of names in, or pasted ones; the worker's progress is on a page of its own. */
export function BatchForm() {
  const t = useTranslations('screening.batch')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const send = async (form: FormData) => {
    setBusy(true)
    setMessage(null)
    const result = await fetch(paths.screeningBatches, { method: 'POST', body: form })
      .then((answer) => answer.json() as Promise<Asked>)
      .catch(() => null)
    setBusy(false)
    if (result?.ok === true) router.push(paths.screeningBatch(result.value.batchId))
    else setMessage(result?.message ?? t('unreachable'))
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <FormError message={message} />
      <label className={classes.file}>
        {t('file')}
        <input type="file" name="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
      </label>
      <TextArea
        id="batch-text"
        name="text"
        rows={10}
        label={t('text')}
        hint={t('hint', { max: BATCH_ROWS_MAX })}
        spellCheck={false}
      />
      <Button type="submit" variant="primary" disabled={busy}>
        {t(busy ? 'sending' : 'submit')}
      </Button>
    </form>
  )
}
