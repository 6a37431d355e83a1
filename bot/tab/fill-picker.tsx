import { Field, Select } from "@fluentui/react-components";
import type { Fill } from "../workflow/overview/shapes.ts";
import type { Values } from "./values.ts";

type Props = { readonly fills: readonly Fill[]; readonly fill: (values: Values) => void };

/** Fills a form with a saved reply; what it filled in can be changed, and nothing is sent by it. */
export function FillPicker({ fills, fill }: Props) {
  return (
    <Field
      label="Use a saved reply"
      hint="It fills in the answer below. You can still change it; nothing is sent yet."
    >
      <Select
        defaultValue=""
        onChange={(_event, data) => {
          const chosen = fills[Number(data.value)];
          if (data.value !== "" && chosen) fill(chosen.values);
        }}
      >
        <option value="">None</option>
        {fills.map(({ title }, index) => (
          <option key={`${index} ${title}`} value={index}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
