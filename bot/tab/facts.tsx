import { useShared } from "./styles.ts";

type Props = {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
};

/** A panel of facts, each with its name before it. */
export function Facts({ title, facts }: Props) {
  const shared = useShared();
  return (
    <section className={`${shared.panel} ${shared.tight}`}>
      <h2 className={shared.smallHeading}>{title}</h2>
      <dl className={shared.pairs}>
        {facts.map(({ label, text }) => (
          <div key={label + text} className={shared.pair}>
            <dt className={shared.term}>{label}</dt>
            <dd className={shared.fact}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
