import { Text } from "@fluentui/react-components";
import { type ReactNode, Suspense, lazy, useState } from "react";
import type { ItemLine, ItemView, Overview } from "../workflow/overview/shapes.ts";
import { Aside } from "./aside.tsx";
import { BehindGlass } from "./behind-glass.tsx";
import { useBoard } from "./board.ts";
import { Empty } from "./empty.tsx";
import { ItemList } from "./item-list.tsx";
import { Loading } from "./loading.tsx";
import { RotaOf } from "./rota.tsx";
import { WhereIAm } from "./where-i-am.tsx";
import { OpenedOnce } from "./opened-once.tsx";
import { useShared } from "./styles.ts";
import { Training } from "./training.tsx";
import { tabAround, tabLead } from "./words.ts";

const Consulted = lazy(() => import("./consulted.tsx"));

/** What waits for a safeguarding lead, what is open besides, and what is still to be put into the child's record. */
export function Lead() {
  const shared = useShared();
  const { overview } = useBoard();
  const [opened, setOpened] = useState<ItemView>();
  if (opened) return <OpenedOnce item={opened} close={() => setOpened(undefined)} />;
  return (
    <>
      <h1 className={shared.heading}>{tabLead.heading}</h1>
      <div className={shared.columns}>
        <div className={shared.stack}>
          {overview?.lead ? <Work lead={overview.lead} onOpened={setOpened} /> : <Loading />}
          <Training />
        </div>
        {overview ? (
          <div className={shared.stack}>
            {overview.where ? <WhereIAm where={overview.where} /> : null}
            {overview.lead?.rota.map((rota, _i, all) => (
              <RotaOf key={rota.school} rota={rota} isOneOfSeveral={all.length > 1} />
            ))}
            <Aside overview={overview} />
          </div>
        ) : (
          <Loading rows={2} />
        )}
      </div>
    </>
  );
}

type WorkProps = {
  readonly lead: NonNullable<Overview["lead"]>;
  readonly onOpened: (item: ItemView) => void;
};

function Work({ lead, onOpened }: WorkProps) {
  const shared = useShared();
  const { waits, open, toFile, others } = lead;
  const [isLooking, setLooking] = useState(false);
  return (
    <div className={shared.stack}>
      <Part title={tabLead.waitsForMe} lines={waits}>
        <Empty title={tabAround.nothingWaits}>{tabLead.whatComesHere}</Empty>
      </Part>
      <Part title={tabLead.withOthers} lines={open}>
        <Text className={shared.quiet}>{tabLead.nothingWithOthers}</Text>
      </Part>
      {others > 0 ? <Text>{tabLead.withWorker(others)}</Text> : null}
      <Part title={tabLead.toPutIntoRecord} lines={toFile}>
        <Text className={shared.quiet}>{tabLead.nothingToPutIn}</Text>
      </Part>
      <details className={shared.panel} onToggle={(event) => setLooking(event.currentTarget.open)}>
        <summary>{tabLead.whoWasConsulted}</summary>
        {isLooking ? (
          <Suspense fallback={<Loading rows={2} />}>
            <Consulted />
          </Suspense>
        ) : null}
      </details>
      <BehindGlass onOpened={onOpened} />
    </div>
  );
}

type PartProps = {
  readonly title: string;
  readonly lines: readonly ItemLine[];
  readonly children: ReactNode;
};

function Part({ title, lines, children }: PartProps) {
  const shared = useShared();
  return (
    <section className={shared.tight}>
      <h2 className={shared.smallHeading}>
        {lines.length > 0 ? tabLead.counted(title, lines.length) : title}
      </h2>
      {lines.length === 0 ? children : <ItemList lines={lines} label={title} />}
    </section>
  );
}
