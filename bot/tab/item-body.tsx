import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ItemView } from "../workflow/overview/shapes.ts";
import { useShared } from "./styles.ts";
import { tabReading } from "./words.ts";

const useStyles = makeStyles({
  advice: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusSuccessBorder2}` },
});

/** The words of a question and its answer, or the facts of a referral, with what to know before doing anything. */
export function ItemBody({ item }: { readonly item: ItemView }) {
  const shared = useShared();
  const styles = useStyles();
  const { notes, question, advice, facts } = item;
  return (
    <>
      {notes.length === 0 ? null : (
        <div className={shared.tight}>
          {notes.map((note) => (
            <Text key={note}>{note}</Text>
          ))}
        </div>
      )}
      {question === undefined ? null : (
        <section className={`${shared.panel} ${shared.tight}`}>
          <h2 className={shared.smallHeading}>{tabReading.question}</h2>
          <p className={shared.words}>{question}</p>
        </section>
      )}
      {advice === undefined ? null : (
        <section className={`${shared.panel} ${shared.tight} ${styles.advice}`}>
          <h2 className={shared.smallHeading}>{advice.label}</h2>
          <p className={shared.words}>{advice.text}</p>
          <Text weight="semibold">{advice.next}</Text>
          <Text className={shared.quiet}>{advice.by}</Text>
          <Text size={200} className={shared.quiet}>
            {advice.footer}
          </Text>
        </section>
      )}
      {facts.length === 0 || item.form ? null : (
        <section className={`${shared.panel} ${shared.tight}`}>
          <h2 className={shared.smallHeading}>{tabReading.referral}</h2>
          <dl className={shared.pairs}>
            {facts.map(({ label, text }) => (
              <div key={label} className={shared.pair}>
                <dt className={shared.term}>{label}</dt>
                <dd className={shared.fact}>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
