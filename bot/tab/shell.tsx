import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useMemo } from "react";
import type { Me, Overview } from "../workflow/overview/shapes.ts";
import type { Ask } from "./api.ts";
import { Danger } from "./aside.tsx";
import { type Board, BoardContext, useChanges, useLoaded } from "./board.ts";
import { Loading } from "./loading.tsx";
import { Parts } from "./parts.tsx";
import { ProblemBar } from "./problem.tsx";
import type { Save } from "./save-file.ts";
import { ScreenOf, screenNames } from "./screens.tsx";
import { narrow } from "./styles.ts";
import type { Teams } from "./teams.ts";
import { usePlace } from "./where.ts";
import { tabAround } from "./words.ts";

// The forms come after the first screen, before anybody has opened anything.
const loadItem = () => import("./item.tsx");
const Item = lazy(() => loadItem().then((module) => ({ default: module.Item })));

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  inner: {
    maxWidth: "1180px",
    margin: "0 auto",
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
    [narrow]: { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  },
  main: {
    paddingTop: tokens.spacingVerticalXL,
    paddingBottom: tokens.spacingVerticalXXXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
});

type Props = { readonly teams: Teams; readonly ask: Ask; readonly save: Save; readonly me: Me };

/** What is around every screen: which parts there are, what to do in danger, and whether the line is open. */
export function Shell({ teams, ask, save, me }: Props) {
  const styles = useStyles();
  const first = me.screens[0] ?? "questions";
  const [place, go] = usePlace({
    screen: first,
    ...(teams.linkedItem === undefined ? {} : { item: teams.linkedItem }),
  });
  const { changes, isLost } = useChanges(teams.token);
  const overview = useLoaded(() => ask<Overview>("overview"), "overview");
  const { again } = overview;
  useEffect(() => {
    if (changes.count > 0) again();
  }, [changes, again]);
  const board: Board = useMemo(
    () => ({
      ...{ ask, save, me, overview: overview.value, changes, refresh: again },
      openItem: (item) => go({ screen: place.screen, item }),
    }),
    [ask, save, me, overview.value, changes, again, go, place.screen],
  );
  const isShown = overview.value !== undefined;
  useEffect(() => {
    if (isShown) void loadItem();
  }, [isShown]);
  const screens = me.screens;
  const screen = screens.includes(place.screen) ? place.screen : first;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [place.screen, place.item]);
  return (
    <BoardContext.Provider value={board}>
      <div className={styles.page}>
        <header className={`${styles.top} not-printed`}>
          <div className={styles.inner}>
            <Parts screens={screens} current={screen} go={(name) => go({ screen: name })} />
          </div>
        </header>
        <main className={`${styles.inner} ${styles.main}`}>
          <Danger overview={overview.value} />
          <div role="status" className="not-printed">
            {isLost ? (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{tabAround.connectionLost}</MessageBarBody>
              </MessageBar>
            ) : null}
          </div>
          {overview.problem ? <ProblemBar problem={overview.problem} again={again} /> : null}
          {place.item === undefined ? (
            <ScreenOf screen={screen} />
          ) : (
            <Suspense fallback={<Loading />}>
              <Item
                key={place.item}
                id={place.item}
                back={() => go({ screen })}
                backTo={screenNames[screen]}
              />
            </Suspense>
          )}
        </main>
      </div>
    </BoardContext.Provider>
  );
}
