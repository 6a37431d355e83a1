import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { useShared } from "./styles.ts";
import { tabAround } from "./words.ts";

/** The shape of what is coming, said once to those who do not see it. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const shared = useShared();
  return (
    <div role="status">
      <span className={shared.hidden}>{tabAround.isComing}</span>
      <Skeleton aria-hidden="true" className={shared.stack}>
        {Array.from({ length: rows }, (_, i) => (
          <SkeletonItem key={i} size={64} />
        ))}
      </Skeleton>
    </div>
  );
}
