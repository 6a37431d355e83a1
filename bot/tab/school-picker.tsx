import { Field, Select } from "@fluentui/react-components";
import type { SchoolOf } from "../workflow/overview/shapes.ts";
import { tabAround } from "./words.ts";

type Props = {
  readonly schools: readonly SchoolOf[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** Which school to look at, for those who have several. */
export function SchoolPicker({ schools, value, onChange }: Props) {
  if (schools.length < 2) return null;
  return (
    <Field label={tabAround.school}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        {schools.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
