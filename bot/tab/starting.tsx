import { makeStyles, tokens } from "@fluentui/react-components";
import { Danger } from "./aside.tsx";
import { Loading } from "./loading.tsx";
import { useShared } from "./styles.ts";

const useStyles = makeStyles({
  page: { maxWidth: "1180px", margin: "0 auto", padding: tokens.spacingHorizontalXL },
});

/** Until it is known who is looking: what to do in danger, and the shape of what is coming. */
export function Starting() {
  const shared = useShared();
  const styles = useStyles();
  return (
    <main className={`${styles.page} ${shared.stack}`}>
      <Danger overview={undefined} />
      <Loading />
    </main>
  );
}
