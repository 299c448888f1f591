/** What self-service systems counted is kept under this code: no channel of contacts, since nothing of it is in the log. */
export const selfServiceTotals = 'self-service'
