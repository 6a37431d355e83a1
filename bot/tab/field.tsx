import {
  Checkbox,
  Field,
  Input as LineInput,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Input, Option } from "../workflow/overview/shapes.ts";
import { tabFields } from "./words.ts";

const useStyles = makeStyles({
  many: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
});

/** Up to so many choices stand open; more are in a list that opens. */
const mostOpen = 7;

/** A text with many lines shows so many of them. */
const mostRows = 10;

/** Choices as short as yes and no stand beside each other, also on a telephone. */
function isShort(options: readonly Option[]): boolean {
  return options.length <= 3 && options.every(({ title }) => title.length <= 8);
}

type Props = {
  readonly input: Input;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Said under the field when it has to be filled in first. */
  readonly missing?: string | undefined;
};

/** One field to fill in, whatever its kind. */
export function FormField({ input, value, onChange, missing }: Props) {
  const shared = {
    label: input.label,
    required: input.required,
    ...(input.hint === undefined ? {} : { hint: input.hint }),
    ...(missing === undefined ? {} : { validationMessage: missing }),
  };
  switch (input.kind) {
    case "tick":
      return (
        <Checkbox
          label={input.label}
          checked={value === "true"}
          onChange={(_event, { checked }) => onChange(checked === true ? "true" : "false")}
        />
      );
    case "many":
      return <Many input={input} value={value} onChange={onChange} />;
    case "choice":
      return (
        <Field {...shared}>
          <Choice input={input} value={value} onChange={onChange} />
        </Field>
      );
    case "text":
      return (
        <Field {...shared}>
          <Textarea
            value={value}
            maxLength={input.limit}
            resize="vertical"
            rows={Math.min(mostRows, Math.max(4, value.split("\n").length))}
            onChange={(_event, data) => onChange(data.value)}
          />
        </Field>
      );
    case "line":
    case "time":
    case "date":
      return (
        <Field {...shared}>
          <LineInput
            type={input.kind === "line" ? "text" : input.kind}
            value={value}
            maxLength={input.limit}
            onChange={(_event, data) => onChange(data.value)}
          />
        </Field>
      );
    default:
      return input.kind satisfies never;
  }
}

function Choice({ input, value, onChange }: Props) {
  const options = input.options ?? [];
  return options.length <= mostOpen ? (
    <RadioGroup
      layout={isShort(options) ? "horizontal" : "vertical"}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} label={option.title} />
      ))}
    </RadioGroup>
  ) : (
    <Select value={value} onChange={(_event, data) => onChange(data.value)}>
      <option value="">{tabFields.chooseOne}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </Select>
  );
}

function Many({ input, value, onChange }: Props) {
  const styles = useStyles();
  const chosen = value.split(",").filter((one) => one !== "");
  const toggle = (one: string, isOn: boolean): void =>
    onChange((isOn ? [...chosen, one] : chosen.filter((other) => other !== one)).join(","));
  return (
    <fieldset className={styles.group}>
      <legend>{input.label}</legend>
      <div className={styles.many}>
        {(input.options ?? []).map((option) => (
          <Checkbox
            key={option.value}
            label={option.title}
            checked={chosen.includes(option.value)}
            onChange={(_event, { checked }) => toggle(option.value, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  );
}
