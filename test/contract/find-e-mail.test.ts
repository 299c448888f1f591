import { describe, expect, test } from 'vitest'
import { findEMails } from '../../server/contract/find-e-mail.ts'

describe('findEMails', () => {
  test.each([
    'jens@eksempel.dk',
    'jens.jensen+pas@post.eksempel.example',
    'åse_bæk@sø.dk',
    'j@a-b.dk',
    "o'neill@eksempel.ie",
  ])('finds %s', (address) => {
    expect(found(address)).toEqual([address])
    expect(found(`Skriv til ${address}. Eller <${address}>`)).toEqual([address, address])
  })

  test.each(['@', 'a@b', 'kl. 10 @ rådhuset', 'a@.dk', '@jens', 'jens@eksempel.1', 'jens @eksempel.dk'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

function found(text: string): readonly string[] {
  return findEMails(text).map(({ from, to }) => text.slice(from, to))
}
