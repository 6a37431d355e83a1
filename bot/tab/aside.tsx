import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Overview } from "../workflow/overview/shapes.ts";
import { fixedLine } from "./pack-words.ts";
import { useShared } from "./styles.ts";
import { tabAround } from "./words.ts";

const useStyles = makeStyles({
  danger: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusDangerBorder2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  numbers: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: "center",
    margin: 0,
  },
  phone: { margin: 0, textAlign: "right", whiteSpace: "nowrap" },
});

/** What must stand on every screen, whatever else does. */
export function Danger({ overview }: { readonly overview: Overview | undefined }) {
  const styles = useStyles();
  return <div className={styles.danger}>{overview?.fixedLine.replaceAll("**", "") ?? fixedLine}</div>;
}

/** Who is on, and whom to telephone. */
export function Aside({ overview }: { readonly overview: Overview }) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <aside className={shared.stack} aria-label={tabAround.whoAndWhom}>
      {overview.duty.map(({ school, lines }) => (
        <section key={school} className={`${shared.panel} ${shared.tight}`}>
          <h2 className={shared.smallHeading}>
            {overview.duty.length > 1 ? tabAround.whoIsOnAt(school) : tabAround.whoIsOn}
          </h2>
          {lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </section>
      ))}
      {overview.numbers.map(({ school, numbers }) => (
        <Folded key={school} isFolded={overview.numbers.length > 1} school={school}>
          <dl className={styles.numbers}>
            {numbers.map(({ name, phone, hours }) => (
              <div key={name + phone} style={{ display: "contents" }}>
                <dt>
                  {name}
                  {hours === undefined ? null : (
                    <Text as="span" block size={200} className={shared.quiet}>
                      {hours}
                    </Text>
                  )}
                </dt>
                <dd className={styles.phone}>
                  <Link href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</Link>
                </dd>
              </div>
            ))}
          </dl>
        </Folded>
      ))}
    </aside>
  );
}

type FoldedProps = { readonly isFolded: boolean; readonly school: string; readonly children: ReactNode };

/** The numbers of one school stand open; those of several fold, so that nobody scrolls past them to what waits. */
function Folded({ isFolded, school, children }: FoldedProps) {
  const shared = useShared();
  const look = `${shared.panel} ${shared.tight}`;
  return isFolded ? (
    <details className={look}>
      <summary>{tabAround.whomToCallAt(school)}</summary>
      {children}
    </details>
  ) : (
    <section className={look}>
      <h2 className={shared.smallHeading}>{tabAround.whomToCall}</h2>
      {children}
    </section>
  );
}
