import { Badge } from "@fluentui/react-components";
import {
  ArrowReplyRegular,
  CheckmarkRegular,
  ClockRegular,
  SubtractRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ItemLine, Tone } from "../workflow/overview/shapes.ts";
import { tabAround } from "./words.ts";

const looks: Readonly<
  Record<Tone, { color: "brand" | "informative" | "danger" | "success" | "subtle"; icon: ReactElement }>
> = {
  yours: { color: "brand", icon: <ArrowReplyRegular /> },
  waiting: { color: "informative", icon: <ClockRegular /> },
  late: { color: "danger", icon: <WarningRegular /> },
  good: { color: "success", icon: <CheckmarkRegular /> },
  ended: { color: "subtle", icon: <SubtractRegular /> },
};

/** How something stands: in words, with a colour and a sign that say the same. */
export function Standing({ line }: { readonly line: Pick<ItemLine, "tone" | "standing"> }) {
  const { color, icon } = looks[line.tone];
  return (
    <Badge appearance="tint" color={color} icon={icon} size="large" shape="rounded">
      {line.standing}
    </Badge>
  );
}

/** How long is left of what the school promises, as people say it. */
export function spokenMinutes(minutes: number): string {
  if (minutes < 0) return tabAround.lateBy(-minutes);
  return minutes === 0 ? tabAround.dueNow : tabAround.dueIn(minutes);
}
