/**
 * Loads the page again, but only where the server answers: without it not even the page that is shown would come back. A
 * script that could not be fetched is not asked for a second time by the page that asked (Chromium keeps the failure).
 */
export async function reloadWhenReachable(): Promise<void> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
  if (answer?.ok === true) location.reload()
}
