'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileDrop } from '#components/lists/file-drop.tsx'
import classes from '#components/lists/upload-list.module.css'
import { type ImportedList, UploadOutcome } from '#components/lists/upload-outcome.tsx'
import { UploadProgress } from '#components/lists/upload-progress.tsx'
import { useListUpload } from '#components/lists/use-list-upload.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import {
  BYTES_PER_MEGABYTE,
  LIST_UPLOAD_FILES_MAX,
  LIST_UPLOAD_MAX_BYTES,
} from '#lib/core/lists/upload-limits.ts'
import { paths } from '#lib/web/paths.ts'

/** Takes the authority's files by drag and drop or choice, sends them, and says what came of it. */
export function UploadList({ sourceId, accept }: { sourceId: string; accept: string }) {
  const t = useTranslations('lists.import')
  const router = useRouter()
  const [files, setFiles] = useState<readonly File[]>([])
  const { state, send, cancel, reset } = useListUpload<ImportedList>()
  const problem = problemOf(files)
  const words = { total: LIST_UPLOAD_MAX_BYTES / BYTES_PER_MEGABYTE, max: LIST_UPLOAD_FILES_MAX }
  if (state.phase === 'sending' || state.phase === 'reading') {
    return <UploadProgress state={state} onCancel={cancel} />
  }
  if (state.phase === 'answered' && state.result.ok) {
    const again = () => {
      setFiles([])
      reset()
      router.refresh()
    }
    return <UploadOutcome sourceId={sourceId} done={state.result.value} onAgain={again} />
  }
  const failed = state.phase === 'answered' && !state.result.ok ? state.result : null
  const message =
    failed?.message ??
    (state.phase === 'cancelled' ? t('cancelled') : state.phase === 'unreachable' ? t('failed') : null)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData()
        form.set('publishedOn', String(new FormData(event.currentTarget).get('publishedOn') ?? ''))
        for (const file of files) form.append('file', file)
        send(paths.listImport(sourceId), form)
      }}
    >
      <FormError message={problem === null ? message : t(problem, words)} />
      <FileDrop
        files={files}
        accept={accept}
        onFiles={(next) => {
          setFiles(next)
          reset()
        }}
      />
      <div className={classes.day}>
        <TextField
          id="list-published-on"
          name="publishedOn"
          type="date"
          label={t('publishedOn')}
          hint={t('publishedOnHint')}
          error={failed?.fields.publishedOn}
        />
      </div>
      <Button type="submit" variant="primary" disabled={files.length === 0 || problem !== null}>
        {t('submit')}
      </Button>
    </form>
  )
}

/** What would be refused anyway is said before anything is sent. */
function problemOf(files: readonly File[]): 'tooLarge' | 'tooMany' | null {
  if (files.length > LIST_UPLOAD_FILES_MAX) return 'tooMany'
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  return bytes > LIST_UPLOAD_MAX_BYTES ? 'tooLarge' : null
}
