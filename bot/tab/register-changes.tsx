import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { RegisterPreview } from "../workflow/overview/shapes.ts";
import { PutIn } from "./put-in.tsx";
import { useShared } from "./styles.ts";

type Props = { readonly text: string; readonly preview: RegisterPreview };

const atLine = (line: number | undefined): string => (line === undefined ? "" : `Line ${line}: `);

/** What a checked list would change and what it would not, and how it is put in. */
export function RegisterChanges({ text, preview }: Props) {
  const shared = useShared();
  const { changes, refused, withheld, stops, seconds, command } = preview;
  return (
    <div className={shared.stack}>
      {stops.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>It cannot be put in. {stops.join(" ")}</MessageBarBody>
        </MessageBar>
      ) : null}
      <List
        title={changes.length === 0 ? "Nothing would change" : `Would change (${changes.length})`}
        lines={changes.map(
          (change) =>
            `${atLine(change.line)}${change.words}${change.needsSecond ? " Needs a second person." : ""}`,
        )}
      />
      <List
        title={refused.length === 0 ? "No row is refused" : `Refused (${refused.length})`}
        lines={refused.map(({ line, reason }) => `${atLine(line)}${reason}.`)}
      />
      {withheld.length > 0 ? <List title="Left as it is" lines={withheld} /> : null}
      {changes.some((change) => change.needsSecond) ? (
        <Text>
          {seconds.length === 0
            ? "More than posts of teachers changes, and nobody in the register can agree to all of it. Bring it in parts."
            : `More than posts of teachers changes, so a second person has to agree: ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(seconds)}.`}
        </Text>
      ) : null}
      {command === undefined ? null : (
        <PutIn
          name={/register\.(csv|json)/.exec(command)?.[0] ?? "register.csv"}
          text={text}
          command={command}
        />
      )}
    </div>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const shared = useShared();
  return (
    <section className={shared.tight}>
      <h3 className={shared.smallHeading}>{title}</h3>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
