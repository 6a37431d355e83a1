import { makeStyles } from "@fluentui/react-components";
import { useShared } from "./styles.ts";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px", margin: 0 },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

type Props = {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
};

/** A panel of facts, each with its name before it. */
export function Facts({ title, facts }: Props) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={`${shared.panel} ${shared.tight}`}>
      <h2 className={shared.smallHeading}>{title}</h2>
      <dl className={styles.facts}>
        {facts.map(({ label, text }) => (
          <div key={label + text} style={{ display: "contents" }}>
            <dt className={shared.quiet}>{label}</dt>
            <dd className={styles.fact}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
