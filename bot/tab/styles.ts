import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this the page is a telephone's. */
export const narrow = "@media (max-width: 640px)";

/** What several parts of the page share. */
export const useShared = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(260px, 1fr)",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    [narrow]: { padding: tokens.spacingHorizontalM },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  smallHeading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  pairs: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(10rem, 1fr) minmax(0, 2fr)",
    columnGap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  term: {
    color: tokens.colorNeutralForeground2,
    [narrow]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  fact: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  plainList: { listStyleType: "none", margin: 0, padding: 0 },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
