import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ItemView, Pressed } from "../workflow/overview/shapes.ts";
import { ActionForms, type PressVerb } from "./action-forms.tsx";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard, useLoaded } from "./board.ts";
import { ChildDetails } from "./child-details.tsx";
import { Copies } from "./copies.tsx";
import { ItemBody } from "./item-body.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { ReferralForm } from "./referral-form.tsx";
import { Standing, spokenMinutes } from "./standing.tsx";
import { useShared } from "./styles.ts";
import { SeenBy, Timeline } from "./timeline.tsx";
import { tabItem, tabReading } from "./words.ts";

const useStyles = makeStyles({ back: { marginLeft: "-12px" } });

type Props = { readonly id: string; readonly back: () => void; readonly backTo: string };

/** One question or referral with everything that this person may see and do. */
export function Item({ id, back, backTo }: Props) {
  const shared = useShared();
  const styles = useStyles();
  const { ask, changes } = useBoard();
  const { value, problem, again } = useLoaded(() => ask<ItemView>(`items/${id}`), id);
  const [pressed, setPressed] = useState<ItemView>();
  const seenChanges = useRef(changes.count);
  useEffect(() => {
    if (changes.count === seenChanges.current) return;
    seenChanges.current = changes.count;
    if (changes.news === undefined || changes.news.id === id) again();
  }, [changes, again, id]);
  // Whatever is newer: what the press brought back, or what was asked for since.
  const item = pressed && pressed.line.version > (value?.line.version ?? 0) ? pressed : value;
  return (
    <article className={shared.stack}>
      <div className="not-printed">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={back}>
          {tabItem.backTo(backTo)}
        </Button>
      </div>
      {problem?.status === 404 ? <h1 className={shared.heading}>{tabItem.nothingToSee}</h1> : null}
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {item && problem?.status !== 404 ? (
        <Shown item={item} onPressed={setPressed} again={again} />
      ) : problem ? null : (
        <Loading />
      )}
    </article>
  );
}

type ShownProps = {
  readonly item: ItemView;
  readonly onPressed: (item: ItemView | undefined) => void;
  readonly again: () => void;
};

/** The title says already that it is done. */
function withoutDone(text: string): string {
  const done = `${tabItem.done} `;
  return text.startsWith(done) ? text.slice(done.length) : text;
}

function Shown({ item, onPressed, again }: ShownProps) {
  const shared = useShared();
  const { ask, refresh, openItem } = useBoard();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; done: boolean }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const { line, related, seen, details } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [line.id]);

  const press: PressVerb = async (verb, inputs) => {
    setBusy(true);
    setProblem(undefined);
    setSaid(undefined);
    try {
      const body = { verb, version: line.version, inputs };
      const got = await ask<Pressed>(`items/${line.id}/press`, body);
      setSaid({ text: got.said, done: got.done });
      if (got.item) onPressed(got.item);
      else again();
      refresh();
      return got.done;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <header className={shared.tight}>
        <h1 ref={heading} tabIndex={-1} className={shared.heading}>
          {item.headline}
        </h1>
        <div className={shared.row}>
          <Standing line={line} />
          {line.minutesLeft === undefined ? null : <Text>{spokenMinutes(line.minutesLeft)}</Text>}
          <Text className={shared.quiet}>{line.school}</Text>
        </div>
        <Text className="only-printed">{tabReading.asOf(item.asOf)}</Text>
      </header>
      {item.emergency === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{item.emergency}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status" className={shared.tight}>
        {said ? (
          <MessageBar intent={said.done ? "success" : "warning"} layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{said.done ? tabItem.done : tabItem.nothingDone}</MessageBarTitle>{" "}
              {said.done ? withoutDone(said.text) : said.text}
            </MessageBarBody>
          </MessageBar>
        ) : null}
        {problem?.status === 404 ? <h1 className={shared.heading}>{tabItem.nothingToSee}</h1> : null}
        {problem ? <ProblemBar problem={problem} /> : null}
      </div>
      <div className={shared.columns}>
        <div className={shared.stack}>
          <ItemBody item={item} />
          {item.form ? <ReferralForm item={item} press={press} isBusy={isBusy} /> : null}
          <ActionForms item={item} press={press} isBusy={isBusy} />
          {details ? <ChildDetails id={line.id} may={details} /> : null}
          {related ? (
            <div className="not-printed">
              <Button onClick={() => openItem(related.id)}>{related.title}</Button>
            </div>
          ) : null}
        </div>
        <div className={shared.stack}>
          <section className={`${shared.panel} ${shared.tight}`}>
            <h2 className={shared.smallHeading}>{tabReading.happened}</h2>
            <Timeline entries={item.timeline} shown={[item.question, item.advice?.text]} />
          </section>
          {seen ? (
            <section className={`${shared.panel} ${shared.tight}`}>
              <h2 className={shared.smallHeading}>{tabReading.whoLooked}</h2>
              <SeenBy seen={seen} />
            </section>
          ) : null}
          <Copies id={line.id} mayCopy={item.mayCopy === true} onCopied={again} />
        </div>
      </div>
    </>
  );
}
