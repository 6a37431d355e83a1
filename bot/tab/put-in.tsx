import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
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

type Props = { readonly name: string; readonly text: string; readonly command: string };

/** How what has been checked is put in: a file, and the line that an operator types. */
export function PutIn({ name, text, command }: Props) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={shared.tight}>
      <h3 className={shared.smallHeading}>To put it in</h3>
      <Text>
        Give this file and this line to whoever looks after the server. It checks everything once more, and
        keeps who changed what.
      </Text>
      <code className={styles.command}>{command}</code>
      <div>
        <Button onClick={() => downloadText(name, text)}>Take the checked file</Button>
      </div>
    </section>
  );
}
