import { columnVisibilityFeature, rowSelectionFeature, tableFeatures } from '@tanstack/react-table'

/** What the desk's tables use of TanStack Table; sorting, filtering and paging are the server's. */
export const dataTableFeatures = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })
