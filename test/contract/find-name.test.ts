import { describe, expect, test } from 'vitest'
import { findNames } from '../../server/contract/find-name.ts'

describe('findNames', () => {
  test.each([
    ['jeg hedder Jens Jensen og ringer om mit pas', 'Jens Jensen'],
    ['Mit navn er Åse Bæk-Nielsen.', 'Åse Bæk-Nielsen'],
    ['hun hedder Anne-Marie von Holst', 'Anne-Marie von Holst'],
    ['borgeren hedder Ali', 'Ali'],
    ['Hendes søn hedder Bo, og han er 7', 'Bo'],
    ['jeg hedder stadig Sørensen i banken', 'Sørensen'],
    ['Hr. P. Hansen', 'P. Hansen'],
    ['Fru Hansen vil klage', 'Hansen'],
    ['hr og fru Hansen', 'Hansen'],
    ['Navn: Jens Jensen Adresse: Nygade', 'Jens Jensen'],
    ['my name is Mary O’Neill', 'Mary O’Neill'],
  ])('finds the name in %j', (text, name) => {
    expect(found(text)).toEqual([name])
  })

  test.each([
    'skolen hedder Nordskolen',
    'noget, der hedder NemLog-in',
    'noget, der hedder MGK',
    'jeg hedder NemLog',
    'hun hedder som mig',
    'loven med mit navn er vedtaget',
    'Hun hedder noget andet nu, Jens også',
    'Jens Jensen bor i Eksempelby',
    'frue Hansen',
    'HR Afdelingen',
    'Navn: Adresse:',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([])
  })
})

function found(text: string): readonly string[] {
  return findNames(text).map(({ from, to }) => text.slice(from, to))
}
