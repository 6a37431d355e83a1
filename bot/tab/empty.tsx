import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useShared } from "./styles.ts";

type Props = { readonly title: string; readonly children: ReactNode };

/** What stands where nothing is yet, and what would come here. */
export function Empty({ title, children }: Props) {
  const shared = useShared();
  return (
    <div className={`${shared.panel} ${shared.tight}`}>
      <Text weight="semibold">{title}</Text>
      <Text className={shared.quiet}>{children}</Text>
    </div>
  );
}
