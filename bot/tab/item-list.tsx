import { Badge, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import type { ItemLine } from "../workflow/overview/shapes.ts";
import { useBoard } from "./board.ts";
import { Standing, spokenMinutes } from "./standing.tsx";
import { useShared } from "./styles.ts";
import { tabAround } from "./words.ts";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  place: { position: "absolute", top: 0, left: 0, width: "100%", paddingBottom: tokens.spacingVerticalS },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXS,
    width: "100%",
    boxSizing: "border-box",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    textAlign: "left",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  first: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
});

type Props = {
  readonly lines: readonly ItemLine[];
  readonly label: string;
  /** Called when the end comes into view, while there is more. */
  readonly more?: (() => void) | undefined;
};

const usualHeight = 96;

/** A list that draws only what is in view, however long it is. Each line is a button that opens the item. */
export function ItemList({ lines, label, more }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  // Whatever stands above may grow and shrink; nothing is drawn again when it has not.
  useEffect(() => {
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    setMargin(top);
  });
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => usualHeight,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const isAtEnd = last >= lines.length - 1;
  useEffect(() => {
    if (isAtEnd) more?.();
  }, [isAtEnd, more]);
  return (
    <ul ref={list} aria-label={label} className={styles.list} style={{ height: rows.getTotalSize() }}>
      {shown.map((row) => {
        const line = lines[row.index];
        return line === undefined ? null : (
          <li
            key={row.key}
            ref={(element) => rows.measureElement(element)}
            data-index={row.index}
            aria-setsize={more ? -1 : lines.length}
            aria-posinset={row.index + 1}
            className={styles.place}
            style={{ transform: `translateY(${row.start - margin}px)` }}
          >
            <ItemButton line={line} />
          </li>
        );
      })}
    </ul>
  );
}

function ItemButton({ line }: { readonly line: ItemLine }) {
  const styles = useStyles();
  const shared = useShared();
  const { openItem, me } = useBoard();
  return (
    <button type="button" className={styles.item} data-item={line.id} onClick={() => openItem(line.id)}>
      <span className={styles.first}>
        <Text weight="semibold">{line.title}</Text>
        <Text className={shared.quiet}>
          {me.schools.length > 1 ? `${line.school} · ` : ""}
          {line.when}
        </Text>
      </span>
      {line.excerpt === undefined ? null : (
        <Text className={mergeClasses(shared.words, shared.quiet)}>{line.excerpt}</Text>
      )}
      <span className={shared.row}>
        {line.danger ? (
          <Badge color="danger" size="large" shape="rounded" icon={<WarningRegular />}>
            {tabAround.danger}
          </Badge>
        ) : null}
        <Standing line={line} />
        {line.minutesLeft === undefined ? null : <Text>{spokenMinutes(line.minutesLeft)}</Text>}
        {line.answer === undefined ? null : <Text>{line.answer}</Text>}
        {line.did === undefined ? null : <Text className={shared.quiet}>{line.did}</Text>}
      </span>
    </button>
  );
}
