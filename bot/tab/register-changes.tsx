import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { RegisterPreview } from "../workflow/overview/shapes.ts";
import { PutIn } from "./put-in.tsx";
import { useShared } from "./styles.ts";
import { tabPutIn, tabRegister } from "./words.ts";

type Props = { readonly text: string; readonly preview: RegisterPreview };

const atLine = (line: number | undefined, what: string): string =>
  line === undefined ? what : tabRegister.atLine(line, what);

/** What a checked list would change and what it would not, and how it is put in. */
export function RegisterChanges({ text, preview }: Props) {
  const shared = useShared();
  const { changes, refused, withheld, stops, seconds, command } = preview;
  return (
    <div className={shared.stack}>
      {stops.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{tabPutIn.cannot(stops.join(" "))}</MessageBarBody>
        </MessageBar>
      ) : null}
      <List
        title={changes.length === 0 ? tabPutIn.nothingWould : tabPutIn.would(changes.length)}
        lines={changes.map(({ line, words, needsSecond }) =>
          atLine(line, needsSecond ? tabRegister.needsSecond(words) : words),
        )}
      />
      <List
        title={refused.length === 0 ? tabRegister.noneRefused : tabRegister.refused(refused.length)}
        lines={refused.map(({ line, reason }) => atLine(line, tabRegister.refusedBecause(reason)))}
      />
      {withheld.length > 0 ? <List title={tabRegister.leftAsItIs} lines={withheld} /> : null}
      {changes.some((change) => change.needsSecond) ? (
        <Text>{seconds.length === 0 ? tabRegister.nobodyToAgree : tabRegister.toAgree(seconds)}</Text>
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
