import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Screen } from "../workflow/overview/shapes.ts";
import { screenNames } from "./screens.tsx";
import { narrow } from "./styles.ts";
import { tabAround } from "./words.ts";

const useStyles = makeStyles({
  parts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXS },
  part: {
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    [narrow]: { padding: `0 ${tokens.spacingHorizontalSNudge}` },
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

type Props = {
  readonly screens: readonly Screen[];
  readonly current: Screen;
  readonly go: (screen: Screen) => void;
};

/** The parts of the tab that somebody has, and which of them is open. */
export function Parts({ screens, current, go }: Props) {
  const styles = useStyles();
  return (
    <nav aria-label={tabAround.allParts} className={styles.parts}>
      {screens.map((screen) => (
        <button
          key={screen}
          type="button"
          aria-current={screen === current ? "page" : undefined}
          className={mergeClasses(styles.part, screen === current && styles.current)}
          onClick={() => go(screen)}
        >
          {screenNames[screen]}
        </button>
      ))}
    </nav>
  );
}
