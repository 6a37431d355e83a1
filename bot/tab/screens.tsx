import { Suspense, lazy } from "react";
import type { Screen } from "../workflow/overview/shapes.ts";
import { Inbox } from "./inbox.tsx";
import { Lead } from "./lead.tsx";
import { Loading } from "./loading.tsx";
import { Questions } from "./questions.tsx";
import { SavedReplies } from "./saved-replies.tsx";

// Charts weigh more than everything else together, so they come only to those who look at them.
const Reports = lazy(() => import("./reports.tsx"));
const Access = lazy(() => import("./access.tsx"));
const SchoolSetup = lazy(() => import("./school-setup.tsx"));

export const screenNames: Readonly<Record<Screen, string>> = {
  questions: "My questions",
  inbox: "Inbox",
  replies: "Saved replies",
  lead: "Safeguarding",
  school: "School",
  reports: "Figures",
  access: "Who looked",
};

/** One part of the tab. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case "questions":
      return <Questions />;
    case "inbox":
      return <Inbox />;
    case "replies":
      return <SavedReplies />;
    case "lead":
      return <Lead />;
    case "school":
      return (
        <Suspense fallback={<Loading />}>
          <SchoolSetup />
        </Suspense>
      );
    case "reports":
      return (
        <Suspense fallback={<Loading />}>
          <Reports />
        </Suspense>
      );
    case "access":
      return (
        <Suspense fallback={<Loading />}>
          <Access />
        </Suspense>
      );
    default:
      return screen satisfies never;
  }
}
