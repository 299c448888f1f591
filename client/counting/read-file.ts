/** A file's bytes, or those of a pasted text, in base64. */
export async function inBase64(content: Blob | string): Promise<string> {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PART) parts.push(String.fromCodePoint(...bytes.subarray(at, at + PART)))
  return btoa(parts.join(''))
}

/** So many arguments a call takes in every browser. */
const PART = 0x2000
