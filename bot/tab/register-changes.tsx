import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { RegisterPreview } from "../workflow/overview/shapes.ts";
import { downloadText } from "./download.ts";
import { useShared } from "./styles.ts";

const useStyles = makeStyles({
  command: {
    display: "block",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
  },
});

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
      {command === undefined ? null : <PutIn text={text} command={command} />}
    </div>
  );
}

function PutIn({ text, command }: { readonly text: string; readonly command: string }) {
  const shared = useShared();
  const styles = useStyles();
  const name = /register\.(csv|json)/.exec(command)?.[0] ?? "register.csv";
  return (
    <section className={shared.tight}>
      <h3 className={shared.smallHeading}>To put it in</h3>
      <Text>
        Give this file and this line to whoever looks after the server. It checks everything once more, and
        keeps who changed what.
      </Text>
      <code className={styles.command}>{command}</code>
      <div>
        <Button onClick={() => downloadText(name, text)}>Take the checked list</Button>
      </div>
    </section>
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
