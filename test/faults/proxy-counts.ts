/** What a cutting proxy has done so far. */
export interface ProxyCounts {
  /** Live connections that it cut, in all and by how. */
  live: number
  resets: number
  ends: number
  /** Of them inside an acknowledgement: what that tells of was stored, and the browser did not hear it. */
  insideAcknowledgements: number
  /** Cuts of the connections that load pages. */
  others: number
  /** Connections turned away while the server was away. */
  refused: number
  /** Acknowledgements that the server sent, and those of them for what it had stored before. */
  acknowledged: number
  resent: number
}

export function noCounts(): ProxyCounts {
  return {
    live: 0,
    resets: 0,
    ends: 0,
    insideAcknowledgements: 0,
    others: 0,
    refused: 0,
    acknowledged: 0,
    resent: 0,
  }
}
