/** The same server's maintenance database, where databases are made and dropped. */
export function maintenanceUrl(url: string): string {
  return databaseAt(url, 'postgres')
}

/** The same server and role on another database. */
export function databaseAt(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
