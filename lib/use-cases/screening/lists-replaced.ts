/** Other lists came into force while somebody was being screened: the change is rolled back and made anew on those. */
export class ListsReplaced extends Error {}
