import { Field, Select } from "@fluentui/react-components";
import type { Fill } from "../workflow/overview/shapes.ts";
import type { Values } from "./values.ts";
import { tabFill } from "./words.ts";

type Props = { readonly fills: readonly Fill[]; readonly fill: (values: Values) => void };

/** Fills a form with a saved reply; what it filled in can be changed, and nothing is sent by it. */
export function FillPicker({ fills, fill }: Props) {
  return (
    <Field label={tabFill.use} hint={tabFill.whatItDoes}>
      <Select
        defaultValue=""
        onChange={(_event, data) => {
          const chosen = fills[Number(data.value)];
          if (data.value !== "" && chosen) fill(chosen.values);
        }}
      >
        <option value="">{tabFill.none}</option>
        {fills.map(({ title }, index) => (
          <option key={`${index} ${title}`} value={index}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
