import { describe, expect, test } from 'vitest'
import { isPermitted } from '../../server/accounts/permissions.ts'
import { role } from '../../server/contract/session.ts'

describe('isPermitted', () => {
  test('lets every role answer', () => {
    expect(role.options.filter((one) => isPermitted(one, 'answer'))).toEqual(role.options)
    expect(role.options).toHaveLength(5)
  })

  test('lets supervisors and administrators oversee, and nobody else', () => {
    expect(role.options.filter((one) => isPermitted(one, 'oversee'))).toEqual(['supervisor', 'administrator'])
  })
})
