'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { formatBytes } from '#components/lists/format-bytes.ts'
import classes from '#components/lists/upload-list.module.css'
import { Button } from '#components/ui/button.tsx'
import {
  BYTES_PER_MEGABYTE,
  LIST_UPLOAD_FILE_MAX_BYTES,
  LIST_UPLOAD_MAX_BYTES,
} from '#lib/core/lists/upload-limits.ts'

interface FileDropProps {
  readonly files: readonly File[]
  /** As in `<input accept>`. */
  readonly accept: string
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files or to choose them by key; what was chosen stands below with its size. */
export function FileDrop({ files, accept, onFiles }: FileDropProps) {
  const t = useTranslations('lists.import')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const add = (more: Iterable<File>) => {
    const named = new Map([...files, ...more].map((file) => [file.name, file]))
    onFiles([...named.values()])
  }
  const limits = {
    mb: LIST_UPLOAD_FILE_MAX_BYTES / BYTES_PER_MEGABYTE,
    total: LIST_UPLOAD_MAX_BYTES / BYTES_PER_MEGABYTE,
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by key */}
      <div
        className={classes.drop}
        data-dropzone
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer.files)
        }}
      >
        <p className={classes.dropTitle}>{t('drop')}</p>
        <p className={classes.or}>{t('or')}</p>
        <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accept}
          aria-label={t('choose')}
          onChange={(event) => {
            add(event.currentTarget.files ?? [])
            event.currentTarget.value = ''
          }}
        />
        <p className={classes.or}>{t('gzip', limits)}</p>
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.name} className={classes.file}>
              <code>{file.name}</code>
              <span className={classes.size}>{formatBytes(file.size)}</span>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('remove', { file: file.name })}
                onClick={() => onFiles(files.filter((one) => one !== file))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
