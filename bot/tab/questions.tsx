import { useCallback, useEffect, useState } from "react";
import type { ItemLine, Overview, Page } from "../workflow/overview/shapes.ts";
import { AskForm } from "./ask-form.tsx";
import { Aside } from "./aside.tsx";
import { useBoard } from "./board.ts";
import { Empty } from "./empty.tsx";
import { ItemList } from "./item-list.tsx";
import { Loading } from "./loading.tsx";
import { ReferringFor } from "./referring.tsx";
import { useShared } from "./styles.ts";
import { tabAsking } from "./words.ts";

/** A person's own questions and referrals, and where they ask. */
export function Questions() {
  const shared = useShared();
  const { overview } = useBoard();
  return (
    <>
      <h1 className={shared.heading}>{tabAsking.mine}</h1>
      <div className={shared.columns}>
        <div className={shared.stack}>
          <AskForm />
          {overview ? <Own overview={overview} /> : <Loading />}
        </div>
        <div className={shared.stack}>
          {overview ? <Aside overview={overview} /> : <Loading rows={2} />}
          {overview?.mine ? <ReferringFor mine={overview.mine} /> : null}
        </div>
      </div>
    </>
  );
}

function Own({ overview }: { readonly overview: Overview }) {
  const shared = useShared();
  const mine = overview.mine ?? [];
  if (mine.every(({ page }) => page.lines.length === 0))
    return <Empty title={tabAsking.nothingYet}>{tabAsking.whenToAsk}</Empty>;
  return mine.map((part) => (
    <section key={part.schoolId} className={shared.tight}>
      <h2 className={shared.smallHeading}>
        {mine.length > 1 ? tabAsking.askedAt(part.school) : tabAsking.asked}
      </h2>
      <OwnAt {...part} />
    </section>
  ));
}

type Part = NonNullable<Overview["mine"]>[number];

function OwnAt({ schoolId, school, page }: Part) {
  const { ask } = useBoard();
  const [older, setOlder] = useState<readonly ItemLine[]>([]);
  const [next, setNext] = useState(page.next);
  const [isBusy, setBusy] = useState(false);
  const firstNext = page.next;
  useEffect(() => {
    setOlder([]);
    setNext(firstNext);
  }, [firstNext]);
  const more = useCallback(() => {
    if (next === undefined || isBusy) return;
    setBusy(true);
    ask<Page>(`items?list=mine&school=${schoolId}&before=${next}`).then(
      (got) => {
        setOlder((old) => [...old, ...got.lines]);
        setNext(got.next);
        setBusy(false);
      },
      // The next look at the whole page brings it, and says what is wrong.
      () => setBusy(false),
    );
  }, [ask, isBusy, next, schoolId]);
  return (
    <ItemList
      lines={[...page.lines, ...older]}
      label={tabAsking.mineAt(school)}
      more={next === undefined ? undefined : more}
    />
  );
}
