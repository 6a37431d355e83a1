import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ItemView } from "../workflow/overview/shapes.ts";
import { ItemBody } from "./item-body.tsx";
import { Standing } from "./standing.tsx";
import { useShared } from "./styles.ts";
import { SeenBy, Timeline } from "./timeline.tsx";
import { tabGlass, tabReading } from "./words.ts";

type Props = { readonly item: ItemView; readonly close: () => void };

/** A question that a lead has opened with a reason, to read until it is closed. Nothing can be done with it here. */
export function OpenedOnce({ item, close }: Props) {
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { line, seen, emergency } = item;
  return (
    <article className={shared.stack}>
      <div className="not-printed">
        <Button onClick={close}>{tabGlass.closeAgain}</Button>
      </div>
      <header className={shared.tight}>
        <h1 ref={heading} tabIndex={-1} className={shared.heading}>
          {item.headline}
        </h1>
        <div className={shared.row}>
          <Standing line={line} />
          <Text className={shared.quiet}>{line.school}</Text>
        </div>
        <Text className="only-printed">{tabReading.asOf(item.asOf)}</Text>
      </header>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{tabGlass.opened}</MessageBarBody>
      </MessageBar>
      {emergency === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{emergency}</MessageBarBody>
        </MessageBar>
      )}
      <div className={shared.columns}>
        <div className={shared.stack}>
          <ItemBody item={item} />
        </div>
        <div className={shared.stack}>
          <section className={`${shared.panel} ${shared.tight}`}>
            <h2 className={shared.smallHeading}>{tabReading.happened}</h2>
            <Timeline entries={item.timeline} shown={[item.question, item.advice?.text]} />
          </section>
          <section className={`${shared.panel} ${shared.tight}`}>
            <h2 className={shared.smallHeading}>{tabReading.whoLooked}</h2>
            <SeenBy seen={seen ?? []} />
          </section>
        </div>
      </div>
    </article>
  );
}
