import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { downloadText } from "./download.ts";
import { useShared } from "./styles.ts";
import { tabPutIn } from "./words.ts";

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
      <h3 className={shared.smallHeading}>{tabPutIn.heading}</h3>
      <Text>{tabPutIn.giveBoth}</Text>
      <code className={styles.command}>{command}</code>
      <div>
        <Button onClick={() => downloadText(name, text)}>{tabPutIn.takeFile}</Button>
      </div>
    </section>
  );
}
