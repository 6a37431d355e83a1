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

const Consulted = lazy(() => import("./consulted.tsx"));

/** What waits for a safeguarding lead, what is open besides, and what is still to be put into the child's record. */
export function Lead() {
  const shared = useShared();
  const { overview } = useBoard();
  const [opened, setOpened] = useState<ItemView>();
  if (opened) return <OpenedOnce item={opened} close={() => setOpened(undefined)} />;
  return (
    <>
      <h1 className={shared.heading}>Safeguarding</h1>
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
      <Part title="Waits for me" lines={waits}>
        <Empty title="Nothing waits for you">
          Referrals to decide on come here, and questions that nobody has answered in time.
        </Empty>
      </Part>
      <Part title="Open, with someone else" lines={open}>
        <Text className={shared.quiet}>
          Nothing here. What you have dealt with stands here until somebody else has finished it.
        </Text>
      </Part>
      {others > 0 ? (
        <Text>
          {others === 1 ? "One more question is" : `${others} more questions are`} with your social worker.
          You see a question when nobody answers it in time, or when its asker says that someone is in danger.
        </Text>
      ) : null}
      <Part title="To put into the child's record" lines={toFile}>
        <Text className={shared.quiet}>
          Nothing here. What is finished comes here until somebody says that it is in the record.
        </Text>
      </Part>
      <details className={shared.panel} onToggle={(event) => setLooking(event.currentTarget.open)}>
        <summary>Who was consulted</summary>
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
        {title}
        {lines.length > 0 ? ` (${lines.length})` : ""}
      </h2>
      {lines.length === 0 ? children : <ItemList lines={lines} label={title} />}
    </section>
  );
}
