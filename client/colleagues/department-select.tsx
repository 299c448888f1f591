import type { Configuration } from '../../server/contract/configuration.ts'
import { Select } from '../parts/select.tsx'
import { da } from '../shell/da.ts'
import type { LiveInbox } from './inbox.ts'

interface Props {
  readonly inbox: LiveInbox
  readonly configuration: Configuration
  readonly value: string
  readonly onChange: (department: string) => void
}

/** The departments, each with how many of it are at work now. */
export function DepartmentSelect({ inbox, configuration, value, onChange }: Props) {
  const options = configuration.departments.map(({ code, name }) => ({
    value: code,
    label: da.colleagues.online(name, inbox.onlineIn(code)),
  }))
  const none = value === '' ? [{ value: '', label: da.colleagues.chooseDepartment }] : []
  return <Select label={da.colleagues.department} value={value} options={[...none, ...options]} onChange={onChange} />
}

export function departmentName({ departments }: Configuration, code: string): string {
  return departments.find((one) => one.code === code)?.name ?? code
}
