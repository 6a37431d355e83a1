import { type ComponentType, Suspense, lazy } from "react";
import type { Screen } from "../workflow/overview/shapes.ts";
import { Inbox } from "./inbox.tsx";
import { Lead } from "./lead.tsx";
import { Loading } from "./loading.tsx";
import { Questions } from "./questions.tsx";
import { tabAround } from "./words.ts";

// Charts weigh more than everything else together, so they come only to those who look at them.
const Reports = lazy(() => import("./reports.tsx"));
const SavedReplies = lazy(() => import("./saved-replies.tsx"));
const Access = lazy(() => import("./access.tsx"));
const SchoolSetup = lazy(() => import("./school-setup.tsx"));

export const screenNames: Readonly<Record<Screen, string>> = tabAround.screens;

const parts: Readonly<Record<Screen, ComponentType>> = {
  questions: Questions,
  inbox: Inbox,
  replies: SavedReplies,
  lead: Lead,
  school: SchoolSetup,
  reports: Reports,
  access: Access,
};

/** One part of the tab. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  const Part = parts[screen];
  return (
    <Suspense fallback={<Loading />}>
      <Part />
    </Suspense>
  );
}
