import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Seen, TimelineEntry } from "../workflow/overview/shapes.ts";
import { useShared } from "./styles.ts";
import { tabReading } from "./words.ts";

const useStyles = makeStyles({
  entry: {
    position: "relative",
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    marginLeft: tokens.spacingHorizontalSNudge,
    "::before": {
      content: '""',
      position: "absolute",
      left: "-7px",
      top: "5px",
      width: "12px",
      height: "12px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralForeground3,
    },
    ":last-child": { borderLeftColor: "transparent", paddingBottom: 0 },
  },
  good: { "::before": { backgroundColor: tokens.colorStatusSuccessForeground1 } },
  late: { "::before": { backgroundColor: tokens.colorStatusDangerForeground1 } },
  yours: { "::before": { backgroundColor: tokens.colorBrandForeground1 } },
});

type Props = {
  readonly entries: readonly TimelineEntry[];
  /** Words that stand beside it already. */
  readonly shown: readonly (string | undefined)[];
};

/** What happened, oldest first. */
export function Timeline({ entries, shown }: Props) {
  const shared = useShared();
  const styles = useStyles();
  const looks = { good: styles.good, late: styles.late, yours: styles.yours, waiting: "", ended: "" };
  return (
    <ol className={shared.plainList}>
      {entries.map((entry, i) => (
        <li key={i} className={`${styles.entry} ${looks[entry.tone]}`}>
          <div>
            <Text weight="semibold">{entry.who}</Text> <Text>{entry.did}</Text>{" "}
            <time dateTime={new Date(entry.at).toISOString()}>
              <Text className={shared.quiet}>{entry.when}</Text>
            </time>
          </div>
          {entry.text === undefined || shown.includes(entry.text) ? null : (
            <p className={shared.words}>{entry.text}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Who looked at it besides those who work on it. */
export function SeenBy({ seen }: { readonly seen: readonly Seen[] }) {
  const shared = useShared();
  if (seen.length === 0) return <Text className={shared.quiet}>{tabReading.nobodyLooked}</Text>;
  return (
    <ul className={`${shared.plainList} ${shared.tight}`}>
      {seen.map((look, i) => (
        <li key={i}>
          <Text weight="semibold">{look.who}</Text> <Text>{look.did}</Text>{" "}
          <Text className={shared.quiet}>{look.when}</Text>
          {look.why === undefined ? null : <p className={shared.words}>“{look.why}”</p>}
        </li>
      ))}
    </ul>
  );
}
